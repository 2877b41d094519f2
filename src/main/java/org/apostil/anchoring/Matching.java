package org.apostil.anchoring;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which elements of one sequence stay in another, in order: Myers' <em>O(ND) Difference Algorithm</em> in linear space, by
 * java-diff-utils. What occurs in one of them only is left out before: it can stay nowhere, and would only cost time.
 */
final class Matching {

    /** An element that stayed. */
    record Pair(int old, int now) {
    }

    private Matching() {
    }

    /** The pairs in ascending order of both. */
    static List<Pair> of(int[] old, int[] now) {
        int[] oldKept = common(old, now);
        int[] nowKept = common(now, old);
        List<Integer> oldWords = Arrays.stream(oldKept).map(at -> old[at]).boxed().toList();
        List<Integer> nowWords = Arrays.stream(nowKept).map(at -> now[at]).boxed().toList();
        List<Pair> pairs = new ArrayList<>();
        int oldAt = 0;
        int nowAt = 0;
        for (AbstractDelta<Integer> delta : DiffUtils.diff(oldWords, nowWords, new MyersDiffWithLinearSpace<>()).getDeltas()) {
            while (oldAt < delta.getSource().getPosition()) {
                pairs.add(new Pair(oldKept[oldAt++], nowKept[nowAt++]));
            }
            oldAt += delta.getSource().size();
            nowAt += delta.getTarget().size();
        }
        while (oldAt < oldKept.length) {
            pairs.add(new Pair(oldKept[oldAt++], nowKept[nowAt++]));
        }
        return pairs;
    }

    /** The places of these whose element is among those too. */
    private static int[] common(int[] these, int[] those) {
        int[] sorted = Arrays.stream(those).sorted().toArray();
        return IntStream.range(0, these.length).filter(at -> Arrays.binarySearch(sorted, these[at]) >= 0).toArray();
    }
}
