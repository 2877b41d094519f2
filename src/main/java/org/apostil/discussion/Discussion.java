package org.apostil.discussion;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apostil.source.Span;

/**
 * A thread as its readers see it.
 *
 * @param annotationId the annotation that it is on; empty for one on a passage
 * @param span         the passage that it is on; empty for one on an annotation
 * @param open         whether it is open
 * @param takenBack    whether the one who opened it took it back; it holds nothing back then and takes no answers
 * @param outcome      what came of it, where it was resolved; kept when it is reopened
 * @param posts        oldest first, at least one
 * @param mayTakePart  whether whoever asks may answer, resolve and reopen it
 */
public record Discussion(UUID id, UUID projectId, UUID sourceVersionId, Optional<UUID> annotationId, Optional<Span> span,
                         boolean open, boolean takenBack, Optional<Outcome> outcome, List<Said> posts, boolean mayTakePart) {

    /**
     * What somebody said.
     *
     * @param takenBack whether its author took it back; the words are kept, and shown to nobody
     */
    public record Said(UUID id, UUID authorId, String author, Instant at, String text, boolean takenBack) {
    }

    /** What was said and not taken back. */
    public List<Said> standing() {
        return posts.stream().filter(said -> !said.takenBack()).toList();
    }

    /** What came of it, and who said so. */
    public record Outcome(String text, String by, Instant at) {
    }
}
