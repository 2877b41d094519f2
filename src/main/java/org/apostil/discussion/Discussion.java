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
 * @param outcome      what came of it, where it was resolved; kept when it is reopened
 * @param posts        oldest first, at least one
 * @param mayTakePart  whether whoever asks may answer, resolve and reopen it
 */
public record Discussion(UUID id, UUID projectId, UUID sourceVersionId, Optional<UUID> annotationId, Optional<Span> span,
                         boolean open, Optional<Outcome> outcome, List<Said> posts, boolean mayTakePart) {

    /** What somebody said. */
    public record Said(UUID id, UUID authorId, String author, Instant at, String text) {
    }

    /** What came of it, and who said so. */
    public record Outcome(String text, String by, Instant at) {
    }
}
