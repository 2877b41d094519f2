package org.apostil.export;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apostil.source.Span;

/**
 * A thread on a note or on a passage.
 *
 * @param id         of the thread
 * @param note       the note; null where it is on a passage
 * @param passage    the passage; null where it is on a note
 * @param resolution null while it is open
 */
public record Discussion(UUID id, NoteRef note, Span passage, List<Post> posts, Resolution resolution) {

    public Discussion {
        posts = List.copyOf(posts);
        if ((note == null) == (passage == null)) {
            throw new IllegalArgumentException("A discussion is either on a note or on a passage.");
        }
    }

    /** One contribution to a thread. */
    public record Post(String author, Instant at, String text) {
    }

    /**
     * How a thread ended.
     *
     * @param outcome what was agreed; null where nobody wrote it down
     */
    public record Resolution(String by, Instant at, String outcome) {
    }
}
