package org.apostil.webannotation;

import java.time.Instant;

/**
 * A project's container as far as whoever asks sees it.
 *
 * @param label    the name of the project
 * @param total    annotations in it
 * @param modified when one was last written, changed or deleted; null where none ever was
 */
public record Container(String label, long total, Instant modified) {

    /** Annotations of a page. */
    public static final int PAGE = 100;

    /** The last page, from 0. */
    public long lastPage() {
        return total == 0 ? 0 : (total - 1) / PAGE;
    }
}
