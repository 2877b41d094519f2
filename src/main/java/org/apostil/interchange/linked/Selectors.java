package org.apostil.interchange.linked;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.apostil.annotation.SpanRole;
import org.apostil.interchange.JsonFile;
import org.apostil.interchange.Quote;

/** Reads targets of the Web Annotation Data Model: {@code TextQuoteSelector} and {@code TextPositionSelector}, alone, together or one refining the other. */
final class Selectors {

    private Selectors() {
    }

    /**
     * The passage of a target; null where it names none.
     *
     * @param positioned whether its positions are those of the annotated text, and not of a page that was made of it
     */
    static Quote quote(JsonNode target, SpanRole role, boolean positioned) {
        List<JsonNode> selectors = new ArrayList<>();
        gather(target.path("selector"), selectors);
        JsonNode quoted = first(selectors, "TextQuoteSelector");
        JsonNode placed = first(selectors, "TextPositionSelector");
        if (quoted == null && placed == null) {
            return null;
        }
        Integer start = placed == null || !positioned ? null : JsonFile.position(placed.path("start"));
        Integer end = placed == null || !positioned ? null : JsonFile.position(placed.path("end"));
        return new Quote(role, end == null ? null : start, start == null ? null : end, quoted == null ? null : JsonFile.text(quoted.path("exact")),
            quoted == null ? null : JsonFile.text(quoted.path("prefix")), quoted == null ? null : JsonFile.text(quoted.path("suffix")));
    }

    private static void gather(JsonNode selector, List<JsonNode> into) {
        if (selector.isArray()) {
            selector.forEach(each -> gather(each, into));
        } else if (selector.isObject()) {
            into.add(selector);
            gather(selector.path("refinedBy"), into);
        }
    }

    private static JsonNode first(List<JsonNode> selectors, String type) {
        return selectors.stream().filter(selector -> is(selector, type)).findFirst().orElse(null);
    }

    /** Whether it is of that type, by the short name or the long one; a thing can be of several types. */
    static boolean is(JsonNode node, String type) {
        JsonNode types = node.has("type") ? node.path("type") : node.path("@type");
        for (JsonNode each : types.isArray() ? types : List.of(types)) {
            if (each.asText().replaceAll(".*[#/:]", "").equals(type)) {
                return true;
            }
        }
        return false;
    }
}
