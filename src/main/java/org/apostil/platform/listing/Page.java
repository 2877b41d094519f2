package org.apostil.platform.listing;

import java.util.List;

/**
 * Rows of a list.
 *
 * @param next the place from which to read on; null where there are no more
 */
public record Page<R>(List<R> rows, Cursor next) {

    public Page {
        rows = List.copyOf(rows);
    }
}
