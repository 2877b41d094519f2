package org.apostil.webannotation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apostil.annotation.AnnotationReadService;
import org.apostil.annotation.AnnotationView;
import org.apostil.export.WebAnnotations;
import org.apostil.identity.People;
import org.apostil.source.SourceService;
import org.apostil.source.SourceVersion;

/**
 * Says entries as JSON-LD. What another programme sent is given back as it came for as long as it is what the desk says; what was
 * written or changed here says so in the terms of the model, and beside that what the other programme said besides.
 */
@ApplicationScoped
class Rendering {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What a client sent of these stays theirs, also where the rest was changed here. */
    private static final Set<String> THEIRS = Set.of("creator", "created", "canonical", "via");

    private record Standing(AnnotationView view, ObjectNode said) {
    }

    @Inject
    private EntryRepository entries;

    @Inject
    private AnnotationReadService reading;

    @Inject
    private SourceService sources;

    @Inject
    private People people;

    /** Those that are there for whoever asks, in their order. */
    List<WebAnnotation> of(List<Entry> wanted) {
        Map<UUID, KeptDocument> kept = entries.documents(wanted.stream().map(Entry::kept).filter(Objects::nonNull).toList());
        Map<UUID, Standing> standing = standing(wanted);
        Map<UUID, String> names = people.names(wanted.stream().map(Entry::author).distinct().toList());
        return wanted.stream().filter(entry -> entry.annotation() == null || standing.containsKey(entry.annotation()))
            .map(entry -> of(entry, standing.get(entry.annotation()), kept.get(entry.kept()), names.get(entry.author()))).toList();
    }

    private Map<UUID, Standing> standing(List<Entry> wanted) {
        Map<UUID, Standing> standing = new HashMap<>();
        wanted.stream().filter(entry -> entry.text() != null).collect(Collectors.groupingBy(Entry::text, Collectors.mapping(Entry::annotation, Collectors.toList()))).forEach((text, ids) -> {
            SourceVersion version = sources.version(text);
            List<AnnotationView> views = reading.some(text, ids);
            List<Map<String, Object>> said = WebAnnotations.of(version, sources.provenance(version.sourceId()), views);
            for (int i = 0; i < views.size(); i++) {
                standing.put(views.get(i).id(), new Standing(views.get(i), JSON.valueToTree(said.get(i))));
            }
        });
        return standing;
    }

    private static WebAnnotation of(Entry entry, Standing standing, KeptDocument kept, String author) {
        int sending = kept == null ? 0 : kept.number();
        if (standing == null) {
            return new WebAnnotation(entry.name(), "0." + sending, sent(entry, kept, author));
        }
        String tag = standing.view().version() + "." + sending;
        if (kept == null || kept.deleted()) {
            return new WebAnnotation(entry.name(), tag, written(standing));
        }
        ObjectNode document = sent(entry, kept, author);
        boolean asSent = !Incoming.isOurs(document) && kept.revision() != null && kept.revision() == standing.view().revision();
        return new WebAnnotation(entry.name(), tag, asSent ? document : changed(document, standing));
    }

    private static ObjectNode written(Standing standing) {
        ObjectNode document = JSON.createObjectNode();
        document.set("@context", JSON.valueToTree(WebAnnotations.CONTEXT));
        document.setAll(standing.said());
        document.set("canonical", document.remove("id"));
        return document;
    }

    /** As it came, with who sent it and when, where it does not say. */
    private static ObjectNode sent(Entry entry, KeptDocument kept, String author) {
        ObjectNode document = read(kept.document());
        if (!document.has("creator")) {
            document.putObject("creator").put("type", "Person").put("name", author);
        }
        if (!document.has("created")) {
            document.put("created", entry.at().toString());
        }
        if (kept.number() > 1 && !document.has("modified")) {
            document.put("modified", kept.at().toString());
        }
        return document;
    }

    private static ObjectNode changed(ObjectNode document, Standing standing) {
        Incoming.names(document).stream().filter(name -> name.startsWith(Incoming.OURS)).forEach(document::remove);
        Stream.of("body", "bodyValue").forEach(document::remove);
        standing.said().properties().stream().filter(field -> !field.getKey().equals("id") && !(THEIRS.contains(field.getKey()) && document.has(field.getKey())))
            .forEach(field -> document.set(field.getKey(), field.getValue()));
        document.set("@context", withOurs(document.path("@context")));
        return document;
    }

    /** The same context, in which our terms have their meaning too. */
    private static JsonNode withOurs(JsonNode context) {
        JsonNode ours = JSON.valueToTree(WebAnnotations.CONTEXT.getLast());
        List<JsonNode> all = Incoming.each(context).toList();
        if (all.stream().anyMatch(each -> each.path("apostil").equals(ours.path("apostil")))) {
            return context;
        }
        ArrayNode more = JSON.createArrayNode();
        all.forEach(more::add);
        return more.add(ours);
    }

    private static ObjectNode read(String kept) {
        try {
            return (ObjectNode) JSON.readTree(kept);
        } catch (JsonProcessingException ourOwn) {
            throw new IllegalStateException(ourOwn);
        }
    }
}
