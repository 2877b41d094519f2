package org.apostil.interchange.uima;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apostil.interchange.AnnotationFormat;
import org.apostil.interchange.AnnotationFormat.Line;
import org.apostil.interchange.AnnotationReader;
import org.apostil.interchange.JsonFile;
import org.apostil.interchange.Reading;
import org.apostil.interchange.Upload;
import org.apostil.interchange.uima.Structure.Ref;
import org.apostil.platform.Problem;

/**
 * UIMA CAS JSON 0.4. It is read as the JSON that it is and not through a CAS of UIMA, which would give every annotation an id
 * of its own in place of that of the file.
 */
@ApplicationScoped
public class CasJsonReader implements AnnotationReader {

    private static final AnnotationFormat FORMAT = new AnnotationFormat("cas-json", "UIMA CAS JSON",
        "The JSON that INCEpTION exports as UIMA CAS JSON 0.4, or a ZIP of it.", List.of(".json", ".zip"), false, 3, List.of(
            new Line("Type and the value of its first feature that is no field", "A label: give it a meaning"),
            new Line("Feature such as mode, proposition, speaker, reliability, note", "Fills that field"),
            new Line("Slot named content, cue or source", "One claim of those parts"),
            new Line("Relation (Governor, Dependent)", "What is linked to a content belongs to its claim, through its cue too"),
            new Line("Types of grammar, words and sentences, and of the programme itself", "Left out"),
            new Line("Positions", "UTF-16 units, or what the header says (UTF-8, UTF-32), converted to code points"),
            new Line("%ID and all features", "Kept with the origin")));
    private static final String STRUCTURES = "%FEATURE_STRUCTURES";

    @Override
    public AnnotationFormat format() {
        return FORMAT;
    }

    @Override
    public boolean recognises(Upload upload) {
        byte[] file = upload.ending(".json").orElseGet(upload::first);
        String beginning = new Upload(upload.name(), Map.of(upload.name(), file)).beginning();
        return beginning.startsWith("{") && (beginning.contains("\"%TYPES\"") || beginning.contains("\"%HEADER\"") || beginning.contains("\"" + STRUCTURES + "\""));
    }

    @Override
    public Reading read(Upload upload) {
        JsonNode cas = JsonFile.read(upload.ending(".json").orElseGet(upload::first));
        Map<String, JsonNode> byId = structures(cas);
        JsonNode sofa = sofa(cas, byId);
        String text = JsonFile.text(sofa.path("sofaString"));
        if (text == null) {
            throw Problem.invalid("file", "There is no text in this CAS: none of its views holds one. Nothing was kept. Export the document again, with its text.");
        }
        List<Structure> found = new ArrayList<>();
        byId.forEach((id, node) -> {
            Integer begin = JsonFile.position(feature(node, "begin"));
            Integer end = JsonFile.position(feature(node, "end"));
            String of = JsonFile.text(node.path("@sofa"));
            if (begin != null && end != null && (of == null || of.equals(JsonFile.text(sofa.path("%ID"))))) {
                found.add(structure(id, node, begin, end, byId));
            }
        });
        return Structures.reading(text, new Counting(text, JsonFile.text(cas.path("%HEADER").path("offset-encoding"))), found);
    }

    /** By their ids; they stand in a list, or each under its id. */
    private static Map<String, JsonNode> structures(JsonNode cas) {
        Map<String, JsonNode> byId = new LinkedHashMap<>();
        JsonNode all = cas.path(STRUCTURES);
        all.properties().forEach(entry -> byId.put(entry.getKey(), entry.getValue()));
        if (all.isArray()) {
            all.forEach(each -> byId.put(each.path("%ID").asText(), each));
        }
        if (byId.isEmpty()) {
            throw Problem.invalid("file", "There are no feature structures in this file. Nothing was kept. Export the document as UIMA CAS JSON 0.4.");
        }
        return byId;
    }

    /** The text of the view that every CAS has, else the first that there is. */
    private static JsonNode sofa(JsonNode cas, Map<String, JsonNode> byId) {
        JsonNode named = byId.get(cas.path("%VIEWS").path("_InitialView").path("%SOFA").asText());
        return named != null ? named : byId.values().stream().filter(node -> node.path("%TYPE").asText().equals("uima.cas.Sofa")).findFirst().orElse(cas.path("nothing"));
    }

    private static Structure structure(String id, JsonNode node, int begin, int end, Map<String, JsonNode> byId) {
        Structure structure = Structure.of(id, node.path("%TYPE").asText(), begin, end);
        node.properties().forEach(entry -> {
            String name = entry.getKey();
            if (name.startsWith("@") && !name.equals("@sofa")) {
                refer(structure, name.substring(1), entry.getValue().asText(), byId);
            } else if (!name.matches("[%@^#].*|begin|end") && JsonFile.text(entry.getValue()) != null) {
                structure.values().put(name, JsonFile.text(entry.getValue()));
            }
        });
        return structure;
    }

    private static void refer(Structure from, String feature, String target, Map<String, JsonNode> byId) {
        JsonNode there = byId.get(target);
        if (there == null) {
            return;
        }
        if (there.path("%ELEMENTS").isArray()) {
            there.path("%ELEMENTS").forEach(element -> slot(from, feature, element.asText(), byId));
        } else {
            slot(from, feature, target, byId);
        }
    }

    /** An annotation, or what names a role and leads to one. */
    private static void slot(Structure from, String feature, String target, Map<String, JsonNode> byId) {
        JsonNode there = byId.get(target);
        if (there != null && there.has("@target")) {
            from.refs().add(new Ref(feature, JsonFile.text(there.path("role")), there.path("@target").asText()));
        } else if (there != null) {
            from.refs().add(new Ref(feature, null, target));
        }
    }

    /** Positions may be marked as such by a sign before their names. */
    private static JsonNode feature(JsonNode node, String name) {
        return node.has(name) ? node.path(name) : node.path("^" + name);
    }
}
