package org.apostil.webannotation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;

/** What a client sent as an annotation (Web Annotation Data Model, section 3). */
final class Incoming {

    static final String CONTEXT = "http://www.w3.org/ns/anno.jsonld";
    static final String OURS = "apostil:";
    private static final Set<String> CONTEXTS = Set.of(CONTEXT, "https://www.w3.org/ns/anno.jsonld");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private Incoming() {
    }

    /**
     * It, where it is an annotation.
     *
     * @throws Problem where it is none, or in terms that are not those of the model
     */
    static ObjectNode checked(JsonNode sent) {
        if (!(sent instanceof ObjectNode annotation)) {
            throw new Problem(Sort.UNREADABLE, "Send one annotation: a JSON object of the type Annotation. Nothing was kept.");
        }
        if (each(annotation.path("@context")).noneMatch(context -> CONTEXTS.contains(context.asText()))) {
            throw new Problem(Sort.UNSUPPORTED, "Its @context is not that of Web Annotations. Nothing was kept. Send it with “%s”.".formatted(CONTEXT));
        }
        if (each(annotation.path("type")).noneMatch(type -> "Annotation".equals(type.asText()))) {
            throw new Problem(Sort.UNSUPPORTED, "It is not of the type Annotation, and nothing else is kept here. Nothing was kept.");
        }
        if (each(annotation.path("target")).findAny().isEmpty()) {
            throw Problem.invalid("target", "An annotation has one target or more. Nothing was kept. Say what it is about.");
        }
        if (annotation.has("id") && !annotation.path("id").isTextual()) {
            throw Problem.invalid("id", "Its id is an IRI, or it has none. Nothing was kept.");
        }
        return annotation.deepCopy();
    }

    /** Moves the IRI that it had elsewhere to {@code via}, beside those that it had before. */
    static void moveId(ObjectNode annotation) {
        JsonNode id = annotation.remove("id");
        if (id == null || id.asText().isBlank()) {
            return;
        }
        List<JsonNode> before = each(annotation.path("via")).toList();
        if (before.isEmpty()) {
            annotation.set("via", id);
        } else if (!before.contains(id)) {
            ArrayNode via = annotation.putArray("via");
            before.forEach(via::add);
            via.add(id);
        }
    }

    /** Whether it says something in terms of ours. */
    static boolean isOurs(JsonNode annotation) {
        return names(annotation).stream().anyMatch(name -> name.startsWith(OURS));
    }

    static List<String> names(JsonNode annotation) {
        List<String> names = new ArrayList<>();
        annotation.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** What its targets are parts of, by IRI, each once. */
    static List<String> sources(JsonNode annotation) {
        return each(annotation.path("target")).map(target -> target.has("source") ? target.path("source") : target).map(Incoming::iri).distinct().toList();
    }

    private static String iri(JsonNode node) {
        return node.isObject() ? node.path("id").asText() : node.asText();
    }

    /** The id of ours that an IRI ends with; empty where it ends with none. */
    static Optional<UUID> id(String iri) {
        Matcher matcher = ID.matcher(iri);
        return iri.matches("(?s).*[/:=]" + ID + "/?") && matcher.find() ? last(matcher) : Optional.empty();
    }

    private static Optional<UUID> last(Matcher matcher) {
        String found = matcher.group();
        while (matcher.find()) {
            found = matcher.group();
        }
        return Optional.of(UUID.fromString(found));
    }

    /** The speakers of its chain, where each is named by an id of ours. */
    static List<UUID> chain(JsonNode annotation) {
        List<UUID> chain = each(annotation.path("apostil:chain")).map(teller -> id(teller.path("id").asText()).orElse(null)).filter(Objects::nonNull).toList();
        return chain.size() == annotation.path("apostil:chain").size() ? chain : List.of();
    }

    /** One thing or several, as JSON-LD lets either be written. */
    static Stream<JsonNode> each(JsonNode node) {
        return node.isArray() ? StreamSupport.stream(node.spliterator(), false) : node.isMissingNode() || node.isNull() ? Stream.empty() : Stream.of(node);
    }
}
