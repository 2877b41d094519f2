package org.apostil.adjudication;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A stretch of a text in code points.
 *
 * @param start first code point, from 0
 * @param end   after the last code point
 */
public record Stretch(int start, int end) {

    int length() {
        return end - start;
    }

    /** How many code points it shares with another; 0 where they do not meet. */
    int shared(Stretch other) {
        return Math.max(0, Math.min(end, other.end) - Math.max(start, other.start));
    }

    /** The least stretches that cover all of {@code stretches}, in order; what overlaps or touches becomes one. */
    static List<Stretch> union(Collection<Stretch> stretches) {
        List<Stretch> whole = new ArrayList<>();
        stretches.stream().sorted(Comparator.comparingInt(Stretch::start)).forEach(next -> {
            if (!whole.isEmpty() && whole.getLast().end >= next.start) {
                whole.add(new Stretch(whole.getLast().start, Math.max(whole.removeLast().end, next.end)));
            } else {
                whole.add(next);
            }
        });
        return whole;
    }

    /**
     * Intersection over union of two unions of stretches, from 0 to 1 (Jaccard 1912).
     */
    static double overlap(List<Stretch> these, List<Stretch> those) {
        int shared = these.stream().mapToInt(one -> those.stream().mapToInt(one::shared).sum()).sum();
        int all = Stream.concat(these.stream(), those.stream()).mapToInt(Stretch::length).sum() - shared;
        return all == 0 ? 0 : (double) shared / all;
    }
}
