package org.apostil.search;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * A page of what was found.
 *
 * @param query      as it was understood
 * @param remarks    what was not understood, and what was done instead
 * @param counts     by place how many were found; {@link #MOST} and more where there are that many
 * @param hits       the best first
 * @param next       the cursor of the next page; null where this is the last
 * @param didYouMean the query with a name that there is in the place of one that there is not; null where nothing is like it
 */
public record Hits(String query, List<String> remarks, Map<Place, Integer> counts, List<Hit> hits, String next, String didYouMean) implements Serializable {

    /** The most hits of a place that are ranked and counted. */
    public static final int MOST = SearchRepository.MOST;

    public Hits {
        remarks = List.copyOf(remarks);
        counts = Map.copyOf(counts);
        hits = List.copyOf(hits);
    }

    /** How many there are of a place, such as <em>12</em> or <em>1,000+</em>. */
    public String count(Place place) {
        return words(counts.getOrDefault(place, 0));
    }

    /** How many there are in all. */
    public String count() {
        boolean more = counts.values().stream().anyMatch(count -> count > MOST);
        return "%,d%s".formatted(counts.values().stream().mapToInt(count -> Math.min(count, MOST)).sum(), more ? "+" : "");
    }

    private static String words(int count) {
        return count > MOST ? "%,d+".formatted(MOST) : "%,d".formatted(count);
    }
}
