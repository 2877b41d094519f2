package org.apostil.anchoring;

import java.util.Arrays;

/**
 * Where each word of a text stands: finds a passage by the rarest of its words, and by those that stand in the same
 * distances one where some words are others.
 */
final class Concordance {

    private final Words text;
    private final int[] from;
    private final int[] places;

    Concordance(Words text, int numbers) {
        this.text = text;
        from = new int[numbers + 1];
        for (int word = 0; word < text.count(); word++) {
            from[text.number(word) + 1]++;
        }
        for (int number = 0; number < numbers; number++) {
            from[number + 1] += from[number];
        }
        places = new int[text.count()];
        int[] next = from.clone();
        for (int word = 0; word < text.count(); word++) {
            places[next[text.number(word)]++] = word;
        }
    }

    /** The words, in order, that are that one. */
    int[] places(int number) {
        return Arrays.copyOfRange(places, from[number], from[number + 1]);
    }

    /** How often that word stands in the text. */
    int count(int number) {
        return from[number + 1] - from[number];
    }

    /**
     * Where a passage of another text stands in this one, in code points and in order.
     *
     * @param most after so many it looks no further
     */
    int[] find(Words other, int start, int end, int most) {
        int rarest = rarest(other, start, end);
        return rarest < 0 ? scan(other, start, end, most) : byWord(other, start, end, rarest, most);
    }

    /** The word, of those that are whole in the passage, that is rarest here; -1 where none is whole. A whole word is not looked for within longer ones. */
    private int rarest(Words other, int start, int end) {
        int rarest = -1;
        for (int word = other.at(start); word < other.count() && other.start(word) < end; word++) {
            boolean inside = other.start(word) >= start && other.start(word + 1) <= end;
            if (inside && (rarest < 0 || count(other.number(word)) < count(other.number(rarest)))) {
                rarest = word;
            }
        }
        return rarest;
    }

    private int[] byWord(Words other, int start, int end, int word, int most) {
        int[] found = new int[Math.min(most, count(other.number(word)))];
        int before = other.start(word) - start;
        boolean fromWord = other.start(other.at(start)) == start;
        boolean toWord = end == other.length() || other.start(other.at(end)) == end;
        int count = 0;
        for (int at = from[other.number(word)]; at < from[other.number(word) + 1] && count < most; at++) {
            int begin = text.start(places[at]) - before;
            if (text.reads(begin, other, start, end - start) && (!fromWord || text.isStart(begin)) && (!toWord || text.isStart(begin + end - start))) {
                found[count++] = begin;
            }
        }
        return Arrays.copyOf(found, count);
    }

    private int[] scan(Words other, int start, int end, int most) {
        int[] found = new int[Math.min(most, text.length())];
        int count = 0;
        int first = other.point(start);
        for (int at = 0; at <= text.length() - (end - start) && count < most; at++) {
            if (text.point(at) == first && text.reads(at, other, start, end - start)) {
                found[count++] = at;
            }
        }
        return Arrays.copyOf(found, count);
    }
}
