package org.apostil.adjudication;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apostil.annotation.AnnotationContent;
import org.apostil.annotation.AnnotationView;
import org.apostil.annotation.AnnotationView.Person;
import org.apostil.annotation.AnnotationView.SpeakerRef;

/**
 * The passes of a source side by side.
 *
 * @param analysts whose passes said something, the first submitted first
 * @param passages in document order
 * @param figures  how far they agree; empty for fewer than two analysts
 * @param whyNot   why whoever asks cannot rule on them; empty where they can
 */
public record Adjudication(UUID projectId, UUID sourceVersionId, List<Person> analysts, List<Compared> passages, List<Figure> figures, Optional<String> whyNot) {

    /**
     * A passage and what each analyst said of it.
     *
     * @param differences in what they differ; nothing where they agree
     */
    public record Compared(Set<Difference> differences, List<Said> sides, Optional<Ruled> ruling) {

        /** Whether they say the same. */
        public boolean agreed() {
            return differences.isEmpty();
        }
    }

    /**
     * What one analyst said in their pass.
     *
     * @param content  in the revision of the pass
     * @param speakers the attribution chain of that content
     * @param now      the annotation as it stands
     */
    public record Said(Person analyst, int revision, AnnotationContent content, List<SpeakerRef> speakers, AnnotationView now) {

        /** Whether it says something else by now. */
        public boolean changedSince() {
            return now.revision() != revision;
        }
    }

    /**
     * What was decided.
     *
     * @param outcome what shall stand; empty where nothing shall, or whoever asks does not see it
     */
    public record Ruled(UUID id, Way way, Optional<AnnotationView> outcome, Person adjudicator, String reason, Instant at, List<Dissenter> dissent) {
    }

    /** Who does not agree, in their words. */
    public record Dissenter(Person person, String words, Instant at) {
    }

    /** The passages that they differ about. */
    public List<Compared> disagreements() {
        return passages.stream().filter(passage -> !passage.agreed()).toList();
    }

    /** The passages that they say the same of. */
    public List<Compared> agreements() {
        return passages.stream().filter(Compared::agreed).toList();
    }
}
