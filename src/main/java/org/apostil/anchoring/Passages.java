package org.apostil.anchoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apostil.anchoring.Candidate.Place;
import org.apostil.source.SourceText;

/**
 * Finds where one passage of the old text could stand in the new one: where its words stand as they were, where what stands
 * around it stayed, and where many of its words stand near each other.
 */
final class Passages {

    /** So many places with the same words are looked at. */
    private static final int MOST = 2000;
    /** Of more than these, those are taken whose surroundings are most alike. */
    private static final int MANY = 12;
    /** A word that stands more often in the new text tells nothing of a place. */
    private static final int COMMON = 200;
    private static final int WINDOWS = 5;

    private final Words old;
    private final Words now;
    private final Alignment alignment;
    private final Concordance there;
    private final Map<String, int[]> found = new HashMap<>();

    Passages(Words old, Words now, Alignment alignment, Concordance there) {
        this.old = old;
        this.now = now;
        this.alignment = alignment;
        this.there = there;
    }

    /** Where it could stand, in no order. */
    List<Place> of(int start, int end) {
        List<Place> verbatim = verbatim(start, end);
        Optional<Place> around = around(start, end);
        if (!verbatim.isEmpty()) {
            return Stream.concat(verbatim.stream(), around.stream()).distinct().toList();
        }
        return Stream.concat(around.stream(), byWords(start, end).stream()).distinct().toList();
    }

    /** Where it reads as it did; of many places, those where most of what stands next to it does too. */
    private List<Place> verbatim(int start, int end) {
        int[] starts = found.computeIfAbsent(old.slice(start, end), words -> there.find(old, start, end, MOST));
        IntStream places = Arrays.stream(starts);
        if (starts.length > MANY) {
            Optional<Place> stayed = alignment.stayed(start, end);
            IntStream likely = places.mapToObj(at -> new int[] {at, agreement(start, end, at)}).sorted(Comparator.comparingInt((int[] each) -> each[1]).reversed())
                .limit(MANY).mapToInt(each -> each[0]);
            places = IntStream.concat(stayed.stream().mapToInt(Place::start), likely).distinct();
        }
        return places.mapToObj(at -> new Place(at, at + end - start)).toList();
    }

    /** How many code points next to it agree, on both sides together. */
    private int agreement(int start, int end, int at) {
        int shift = at - start;
        int before = start;
        int first = Math.max(0, Math.max(start - SourceText.CONTEXT, -shift));
        while (before > first && now.point(before - 1 + shift) == old.point(before - 1)) {
            before--;
        }
        int after = end;
        int last = Math.min(end + SourceText.CONTEXT, Math.min(old.length(), now.length() - shift));
        while (after < last && now.point(after + shift) == old.point(after)) {
            after++;
        }
        return start - before + after - end;
    }

    /** What stands between what stayed before it and after it, without the space at its ends; nothing where that is much longer or shorter. */
    Optional<Place> around(int start, int end) {
        Place place = trimmed(alignment.around(start, end));
        int length = place.end() - place.start();
        return length > 0 && length <= 3 * (end - start) && 3 * length >= end - start ? Optional.of(place) : Optional.empty();
    }

    private Place trimmed(Place place) {
        int start = place.start();
        int end = place.end();
        while (start < end && Character.isWhitespace(now.point(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(now.point(end - 1))) {
            end--;
        }
        return new Place(start, end);
    }

    /** The places at which words of the passage stand in about the distances that they had. */
    private List<Place> byWords(int start, int end) {
        int width = Math.max(8, (end - start) / 4);
        Map<Integer, List<int[]>> windows = new HashMap<>();
        int words = 0;
        for (int word = old.at(start); word < old.count() && old.start(word) < end; word++) {
            if (old.isSpace(word) || old.start(word) < start || old.start(word + 1) > end) {
                continue;
            }
            words++;
            int from = old.start(word) - start;
            if (there.count(old.number(word)) <= COMMON) {
                for (int at : there.places(old.number(word))) {
                    windows.computeIfAbsent(Math.floorDiv(now.start(at) - from, width), key -> new ArrayList<>()).add(new int[] {now.start(at) - from, at});
                }
            }
        }
        int needed = Math.max(2, (words + 2) / 3);
        return windows.keySet().stream().map(key -> voted(windows, key)).filter(votes -> votes.size() >= needed)
            .sorted(Comparator.comparingInt((List<int[]> votes) -> votes.size()).reversed()).limit(WINDOWS)
            .map(votes -> window(votes, end - start)).filter(place -> place.end() > place.start()).toList();
    }

    /** Those of a window and of the next, since what belongs together may fall on both sides of its edge. */
    private static List<int[]> voted(Map<Integer, List<int[]>> windows, int key) {
        return Stream.concat(windows.get(key).stream(), windows.getOrDefault(key + 1, List.of()).stream()).toList();
    }

    private Place window(List<int[]> votes, int length) {
        int[] begins = votes.stream().mapToInt(vote -> vote[0]).sorted().toArray();
        int begin = Math.max(0, begins[begins.length / 2]);
        int last = votes.stream().mapToInt(vote -> now.start(vote[1] + 1)).max().orElse(begin);
        int end = Math.min(now.length(), Math.max(last, begin + length));
        int first = now.at(Math.min(begin, now.length() - 1));
        int until = Math.min(now.count(), now.at(Math.max(0, end - 1)) + 1);
        return trimmed(new Place(now.start(first), now.start(until)));
    }
}
