package org.apostil.discussion;

import java.util.Optional;
import java.util.UUID;

/**
 * A discussion in outline: where it is and whether it waits for somebody, without what was said.
 *
 * @param annotationId the annotation that it is on; empty for one on a passage
 * @param start        of its passage, in code points; 0 for one on an annotation
 * @param end          after its passage, in code points; 0 for one on an annotation
 * @param takenBack    whether the one who opened it took it back
 * @param needsMe      whether it is open, whoever asks took part in it, and somebody else spoke last
 */
public record DiscussionLine(UUID id, Optional<UUID> annotationId, int start, int end, boolean open, boolean takenBack, UUID openedBy, boolean needsMe) {

    /** Whether it is on a passage. */
    public boolean onPassage() {
        return annotationId.isEmpty();
    }
}
