package org.apostil.anchoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which paragraphs of the old text have a lookalike that came with the new one: a paragraph that holds at least a quarter of
 * its pairs of neighbouring words, such as few paragraphs have, and is not what became of it. Of two such a diff may take
 * the wrong one.
 */
final class Lookalikes {

    private static final int SHARE = 4;
    /** Pairs that more paragraphs hold make none of them alike. */
    private static final int FEW = 12;
    private static final long MOST_WORDS = 1 << 21;

    private final Words old;
    private final Paragraphs oldParagraphs;
    private final Paragraphs nowParagraphs;
    private final Map<Long, List<Integer>> holding = new HashMap<>();
    private final Map<Integer, List<Integer>> alike = new HashMap<>();
    private final int[] shared;

    Lookalikes(Words old, Paragraphs oldParagraphs, Words now, Paragraphs nowParagraphs) {
        this.old = old;
        this.oldParagraphs = oldParagraphs;
        this.nowParagraphs = nowParagraphs;
        shared = new int[nowParagraphs.count()];
        for (int number = 0; number < nowParagraphs.count(); number++) {
            if (oldParagraphs.count(nowParagraphs.reads(number)) == 0) {
                for (long pair : pairs(now, nowParagraphs, number)) {
                    holding.computeIfAbsent(pair, key -> new ArrayList<>(2)).add(number);
                }
            }
        }
    }

    /** Whether a paragraph of the old text has one, beside the paragraphs that hold {@code place}. */
    boolean has(int oldParagraph, Candidate.Place place) {
        return !nowParagraphs.holding(place.start(), place.end()).containsAll(alike.computeIfAbsent(oldParagraph, this::find));
    }

    private List<Integer> find(int oldParagraph) {
        long[] pairs = pairs(old, oldParagraphs, oldParagraph);
        List<Integer> alike = new ArrayList<>();
        for (long pair : pairs) {
            List<Integer> there = holding.getOrDefault(pair, List.of());
            for (int paragraph : there.size() > FEW ? List.<Integer>of() : there) {
                if (++shared[paragraph] == (pairs.length + SHARE - 1) / SHARE) {
                    alike.add(paragraph);
                }
            }
        }
        Arrays.fill(shared, 0);
        return alike;
    }

    /** The pairs of words of a paragraph, without the space between, each once; of a single word itself. */
    private static long[] pairs(Words words, Paragraphs paragraphs, int number) {
        int[] said = paragraphs.words(number, words);
        long[] pairs = new long[Math.max(1, said.length - 1)];
        for (int at = 0; at < pairs.length; at++) {
            pairs[at] = (at < said.length ? said[at] : -1) * MOST_WORDS + (at + 1 < said.length ? said[at + 1] : -1);
        }
        return Arrays.stream(pairs).distinct().toArray();
    }
}
