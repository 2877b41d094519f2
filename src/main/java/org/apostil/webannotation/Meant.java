package org.apostil.webannotation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apostil.annotation.AnnotationContent;
import org.apostil.interchange.JsonFile;
import org.apostil.interchange.OneAnnotation;
import org.apostil.interchange.OneAnnotation.Said;
import org.apostil.platform.Problem;
import org.apostil.source.SourceService;
import org.apostil.source.SourceVersion;
import org.apostil.speaker.SpeakerService;

/** What an annotation that was sent says of a text of the project. */
@ApplicationScoped
class Meant {

    /** What it says, and of which text. */
    record Content(UUID text, AnnotationContent content) {
    }

    @Inject
    private EntryRepository entries;

    @Inject
    private OneAnnotation one;

    @Inject
    private SourceService sources;

    @Inject
    private SpeakerService speakers;

    /**
     * What it says there; null where it is about nothing of the project, or about what cannot be told for certain.
     *
     * @throws Problem when it speaks in our own terms and does not fit
     */
    Content of(UUID project, ObjectNode document) {
        boolean ours = Incoming.isOurs(document);
        Optional<UUID> text = text(project, document);
        if (text.isEmpty()) {
            if (ours) {
                throw Problem.invalid("target", "It speaks in terms of annotations here, and its target is no text of this project. Nothing was kept. Name one as urn:uuid: with the id of the source version, with a selector.");
            }
            return null;
        }
        SourceVersion version = sources.inWork(text.get());
        Said said = one.read(version, JsonFile.raw(bare(document)), chain(project, document));
        if (said.content() == null && ours) {
            throw Problem.invalid("target", said.whyNot());
        }
        return said.content() == null ? null : new Content(version.id(), complete(said.content(), document));
    }

    /** The one text that all its targets are parts of. */
    private Optional<UUID> text(UUID project, JsonNode document) {
        List<String> iris = Incoming.sources(document);
        if (iris.size() != 1) {
            return Optional.empty();
        }
        return Incoming.id(iris.getFirst()).filter(id -> entries.isText(project, id)).or(() -> entries.textFrom(project, iris.getFirst()));
    }

    /** Without what names other things than itself: those are looked up here. */
    private static ObjectNode bare(ObjectNode document) {
        return document.deepCopy().remove(List.of("apostil:about", "apostil:confirmedBy", "apostil:decisions")).put("id", "urn:uuid:" + UUID.randomUUID());
    }

    private List<UUID> chain(UUID project, JsonNode document) {
        List<UUID> chain = Incoming.chain(document);
        return speakers.entries(project, chain).keySet().containsAll(chain) ? chain : List.of();
    }

    private static AnnotationContent complete(AnnotationContent content, JsonNode document) {
        UUID about = Incoming.id(document.path("apostil:about").asText()).orElse(null);
        UUID confirmedBy = Incoming.id(document.path("apostil:confirmedBy").asText()).orElse(null);
        return new AnnotationContent(content.kind(), content.spans(), content.mode(), content.proposition(), content.speakers(), content.reliability(), content.reliabilityReason(),
            content.credibility(), content.credibilityReason(), content.independentOrigin(), about, content.note(), confirmedBy);
    }
}
