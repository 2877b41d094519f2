package org.apostil.anchoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apostil.anchoring.Candidate.Place;

/**
 * Which passages of an old text stay in a new one, in order. Paragraphs that read the same are matched first, then the
 * sentences between them, then the words between those: so that the time it takes grows with what changed, and not with
 * the length of the text. Between two passages that have nothing in common but are too long to compare, nothing stays.
 */
final class Alignment {

    /** The most words, of both texts together, that are compared one by one, or sentence by sentence. */
    private static final int MOST = 40_000;
    private static final String SENTENCE_ENDS = ".!?…。！？։؟";

    /** A passage that stayed: where it stands in both texts, and how long it is, in code points. */
    record Run(int old, int now, int length) {

        int oldEnd() {
            return old + length;
        }

        int nowEnd() {
            return now + length;
        }
    }

    private final Words old;
    private final Words now;
    private final List<Run> runs = new ArrayList<>();

    /**
     * Aligns two texts.
     *
     * @param oldParagraphs where the paragraphs begin, in code points
     * @param nowParagraphs the same of the new text
     */
    Alignment(Words old, int[] oldParagraphs, Words now, int[] nowParagraphs) {
        this.old = old;
        this.now = now;
        align(pieces(old, oldParagraphs), pieces(now, nowParagraphs), true);
    }

    /** The first word of each piece, and after the last the count of words. */
    private static int[] pieces(Words words, int[] starts) {
        int[] first = Arrays.stream(starts).map(words::at).filter(word -> word > 0 && word < words.count()).distinct().toArray();
        int[] pieces = new int[first.length + 2];
        System.arraycopy(first, 0, pieces, 1, first.length);
        pieces[pieces.length - 1] = words.count();
        return pieces;
    }

    private void align(int[] oldPieces, int[] nowPieces, boolean paragraphs) {
        Words.Numbers known = new Words.Numbers();
        List<Matching.Pair> pairs = Matching.of(numbers(old, oldPieces, known), numbers(now, nowPieces, known));
        int oldAt = 0;
        int nowAt = 0;
        for (Matching.Pair pair : pairs) {
            between(oldPieces[oldAt], oldPieces[pair.old()], nowPieces[nowAt], nowPieces[pair.now()], paragraphs);
            stay(oldPieces[pair.old()], nowPieces[pair.now()], oldPieces[pair.old() + 1] - oldPieces[pair.old()]);
            oldAt = pair.old() + 1;
            nowAt = pair.now() + 1;
        }
        between(oldPieces[oldAt], oldPieces[oldPieces.length - 1], nowPieces[nowAt], nowPieces[nowPieces.length - 1], paragraphs);
    }

    private static int[] numbers(Words words, int[] pieces, Words.Numbers known) {
        int[] numbers = new int[pieces.length - 1];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = known.of(words.slice(words.start(pieces[i]), words.start(pieces[i + 1])));
        }
        return numbers;
    }

    private void between(int oldFrom, int oldTo, int nowFrom, int nowTo, boolean paragraphs) {
        int size = oldTo - oldFrom + nowTo - nowFrom;
        if (oldFrom == oldTo || nowFrom == nowTo) {
            return;
        }
        if (paragraphs && size > MOST / 10) {
            align(sentences(old, oldFrom, oldTo), sentences(now, nowFrom, nowTo), false);
        } else if (size <= MOST) {
            Matching.of(old.numbers(oldFrom, oldTo), now.numbers(nowFrom, nowTo)).forEach(pair -> stay(oldFrom + pair.old(), nowFrom + pair.now(), 1));
        }
    }

    private static int[] sentences(Words words, int from, int to) {
        int[] first = new int[to - from + 2];
        int count = 0;
        first[count++] = from;
        for (int word = from + 1; word < to - 1; word++) {
            if (words.isSpace(word) && SENTENCE_ENDS.indexOf(words.point(words.start(word) - 1)) >= 0) {
                first[count++] = word + 1;
            }
        }
        first[count++] = to;
        return Arrays.copyOf(first, count);
    }

    private void stay(int oldWord, int nowWord, int words) {
        int length = old.start(oldWord + words) - old.start(oldWord);
        Run next = new Run(old.start(oldWord), now.start(nowWord), length);
        Run last = runs.isEmpty() ? null : runs.getLast();
        if (last != null && last.oldEnd() == next.old() && last.nowEnd() == next.now()) {
            runs.set(runs.size() - 1, new Run(last.old(), last.now(), last.length() + length));
        } else {
            runs.add(next);
        }
    }

    /** What stayed, in order. */
    List<Run> runs() {
        return runs;
    }

    /** Where a passage of the old text stands in the new one, if all of it stayed as it was. */
    Optional<Place> stayed(int start, int end) {
        int index = before(start);
        if (index < 0 || runs.get(index).oldEnd() < end) {
            return Optional.empty();
        }
        int shift = runs.get(index).now() - runs.get(index).old();
        return Optional.of(new Place(start + shift, end + shift));
    }

    /** What stands in the new text between what stayed before a passage and after it; where it begins or ends inside of what stayed, just there. */
    Place around(int start, int end) {
        int first = before(start);
        int from = first < 0 ? 0 : runs.get(first).now() + Math.min(start, runs.get(first).oldEnd()) - runs.get(first).old();
        int last = before(end - 1) + 1;
        if (last > 0 && runs.get(last - 1).oldEnd() >= end) {
            return new Place(from, runs.get(last - 1).now() + end - runs.get(last - 1).old());
        }
        return new Place(from, last < runs.size() ? runs.get(last).now() : now.length());
    }

    /** The last run that begins at or before {@code position}; -1 where none does. */
    private int before(int position) {
        int low = 0;
        int high = runs.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (runs.get(middle).old() <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }
}
