package org.apostil.interchange.linked;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apostil.annotation.AnnotationKind;
import org.apostil.interchange.Field;
import org.apostil.interchange.Found;
import org.apostil.interchange.JsonFile;
import org.apostil.interchange.Named;

/** What the bodies of a Web Annotation say, by their purpose. */
final class Bodies {

    private Bodies() {
    }

    /** One thing or several, as JSON-LD lets either be written; nothing where there is none. */
    static List<JsonNode> each(JsonNode node) {
        List<JsonNode> all = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(all::add);
        } else if (!node.isMissingNode() && !node.isNull()) {
            all.add(node);
        }
        return all;
    }

    /** @param kind what it is in our own terms; null of what another programme made */
    static void read(JsonNode annotation, AnnotationKind kind, Found found) {
        List<JsonNode> bodies = new ArrayList<>(each(annotation.path("body")));
        each(annotation.path("bodyValue")).forEach(bodies::add);
        Map<String, String> said = bodies.stream().filter(body -> !value(body).isBlank()).collect(Collectors.groupingBy(Bodies::purpose, Collectors.mapping(Bodies::value, Collectors.joining("\n"))));
        if (kind != null) {
            found.field(Field.NOTE, said.get("commenting"));
            if (kind == AnnotationKind.CLAIM) {
                found.field(Field.PROPOSITION, said.get("describing"));
            }
            return;
        }
        String words = bodies.stream().filter(body -> !purpose(body).equals("tagging")).map(Bodies::value).filter(value -> !value.isBlank()).collect(Collectors.joining("\n"));
        found.field(Field.NOTE, words.isEmpty() ? said.get("tagging") : words);
        if (annotation.path("motivation").toString().contains("identifying") && said.containsKey("identifying")) {
            found.speaker(new Named(said.get("identifying"), null, null));
        }
    }

    private static String purpose(JsonNode body) {
        String purpose = JsonFile.text(body.path("purpose"));
        return purpose == null ? "" : purpose.replaceAll(".*[#/:]", "");
    }

    private static String value(JsonNode body) {
        String value = body.isObject() ? JsonFile.text(body.path(body.has("value") ? "value" : body.has("chars") ? "chars" : "id")) : JsonFile.text(body);
        return value == null ? "" : value;
    }
}
