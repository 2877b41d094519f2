package org.apostil.search;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What the index has of a query.
 *
 * @param rows   of the page, the best first, and one more where there is a further page
 * @param counts by place how many were found, up to {@link SearchRepository#MOST} and one
 */
record Found(List<Row> rows, Map<Place, Integer> counts) {

    /** A document that was found. */
    record Row(long document, Place place, float rank) {
    }

    static Found none() {
        return new Found(List.of(), new EnumMap<>(Place.class));
    }
}
