package org.apostil.platform.listing;

import java.util.UUID;

/**
 * What a feature reads one of a project's lists by, for the screen, the interface and the files. It asks for the permission, and
 * keeps back what a blind first pass keeps back, in rows and in counts.
 *
 * @param <R> a row
 */
public interface ProjectList<R> {

    /** Some of the rows that are asked for. */
    Page<R> page(UUID projectId, Asked asked, Slice slice);

    /** How many there are. */
    Count count(UUID projectId, Asked asked);

    /**
     * Writes down that the list leaves the house; it is read afterwards, piece by piece.
     *
     * @param format the suffix of the file
     */
    void export(UUID projectId, Asked asked, String format);
}
