package org.apostil.webannotation.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.apostil.webannotation.Container;
import org.apostil.webannotation.WebAnnotation;

/**
 * A container and its pages as JSON-LD (Web Annotation Data Model, section 5).
 *
 * @param root the IRI of the container, with a slash at its end
 * @param iris whether its pages name annotations, and do not hold them
 */
record ContainerJson(String root, Container container, boolean iris) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ANNO = "http://www.w3.org/ns/anno.jsonld";
    private static final String LDP = "http://www.w3.org/ns/ldp.jsonld";

    /** The IRI that tells how its pages are. */
    String iri() {
        return root + "?iris=" + (iris ? 1 : 0);
    }

    /** @param first what stands on the first page; null where the client wants none of it */
    ObjectNode described(ArrayNode first) {
        ObjectNode said = JSON.createObjectNode();
        said.putArray("@context").add(ANNO).add(LDP);
        said.put("id", iri());
        said.putArray("type").add("BasicContainer").add("AnnotationCollection");
        said.put("label", "Annotations of " + container.label());
        collected(said);
        if (container.total() > 0) {
            if (first == null) {
                said.put("first", page(0));
            } else {
                said.set("first", page(0, first, false));
            }
            said.put("last", page(container.lastPage()));
        }
        return said;
    }

    /** A page by itself. */
    ObjectNode page(long number, ArrayNode items) {
        return page(number, items, true);
    }

    private ObjectNode page(long number, ArrayNode items, boolean alone) {
        ObjectNode said = JSON.createObjectNode();
        if (alone) {
            said.put("@context", ANNO);
        }
        said.put("id", page(number)).put("type", "AnnotationPage");
        if (alone) {
            collected(said.putObject("partOf").put("id", iri()).put("label", "Annotations of " + container.label()));
        } else {
            said.put("partOf", iri());
        }
        said.put("startIndex", number * Container.PAGE);
        if (number > 0) {
            said.put("prev", page(number - 1));
        }
        if (number < container.lastPage()) {
            said.put("next", page(number + 1));
        }
        said.set("items", items);
        return said;
    }

    ArrayNode named(List<String> names) {
        ArrayNode items = JSON.createArrayNode();
        names.forEach(name -> items.add(root + name));
        return items;
    }

    ArrayNode held(List<WebAnnotation> annotations) {
        ArrayNode items = JSON.createArrayNode();
        annotations.forEach(annotation -> items.add(Answer.identified(annotation, root + annotation.name())));
        return items;
    }

    private void collected(ObjectNode said) {
        said.put("total", container.total());
        if (container.modified() != null) {
            said.put("modified", container.modified().toString());
        }
    }

    private String page(long number) {
        return iri() + "&page=" + number;
    }
}
