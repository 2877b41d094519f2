package org.apostil.interchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apostil.annotation.AnnotationContent;
import org.apostil.annotation.GatheredWriteService;
import org.apostil.interchange.Speakers.Met;
import org.apostil.platform.Problem;
import org.apostil.source.IndexedText;
import org.apostil.source.SourceVersion;
import org.apostil.speaker.SpeakerService;

/**
 * Reads a single W3C Web Annotation of a text as what an annotation here says, by the same table as files of them. What comes from
 * another programme and fits no other kind is a comment.
 */
@ApplicationScoped
public class OneAnnotation {

    private static final String FORMAT = "web-annotation";

    @Inject
    private Readers readers;

    @Inject
    private GatheredWriteService gathered;

    @Inject
    private SpeakerService speakers;

    /** What it says, or why it says nothing that an annotation here could. */
    public record Said(AnnotationContent content, String whyNot) {
    }

    /**
     * What an annotation says of that text. Speakers whom it names and the registry does not know are added where it says something.
     *
     * @param chain the speakers, where they are known by more than their names; else empty
     */
    public Said read(SourceVersion version, String json, List<UUID> chain) {
        Reading reading = readers.of(FORMAT).read(Upload.of("annotation.jsonld", json.getBytes(StandardCharsets.UTF_8)));
        Found found = reading.found().getFirst();
        Said usual = read(version, reading, Mapping.NONE, chain);
        return usual.content() != null || found.label().isEmpty() ? usual
            : read(version, reading, new Mapping(Map.of(found.label().get(), Meaning.COMMENT), Map.of(), false), chain);
    }

    private Said read(SourceVersion version, Reading reading, Mapping mapping, List<UUID> chain) {
        Optional<Candidate> candidate = Assembly.of(reading, mapping).stream().findFirst();
        if (candidate.isEmpty()) {
            return new Said(null, "Its motivation says nothing that an annotation here could be.");
        }
        try {
            Draft draft = new Drafting(new Placing(new IndexedText(version.text().content()), reading.text())).draft(candidate.get());
            Speakers met = new Speakers(speakers.named(version.projectId()), Map.of());
            List<Met> named = draft.chain().stream().map(met::who).toList();
            List<UUID> told = chain.isEmpty() ? named.stream().map(Met::id).toList() : chain;
            Optional<String> whyNot = gathered.whyNot(version.projectId(), List.of(draft.content(told))).getFirst();
            return whyNot.isPresent() ? new Said(null, whyNot.get()) : new Said(draft.content(chain.isEmpty() ? named.stream().map(one -> known(version, one)).toList() : chain), null);
        } catch (Unfit | Problem why) {
            return new Said(null, why.getMessage());
        }
    }

    private UUID known(SourceVersion version, Met one) {
        return one.known() != null ? one.known() : speakers.add(version.projectId(), one.name(), one.kind(), one.description()).id();
    }
}
