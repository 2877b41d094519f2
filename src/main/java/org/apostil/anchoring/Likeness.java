package org.apostil.anchoring;

import org.apache.commons.text.similarity.LevenshteinDistance;
import org.apostil.anchoring.Candidate.Place;
import org.apostil.source.SourceText;

/**
 * How much a passage of the new text is like one of the old, from 0 to 1: the share of letters that stay, by the distance
 * of Levenshtein, of the quotation and of {@value SourceText#CONTEXT} code points on either side. The quotation counts
 * with its length, so that a name is told by its surroundings and a sentence by itself.
 */
final class Likeness {

    /** Beyond it a quotation counts no more than this, in code points. */
    private static final int HEAVIEST = 128;
    /** Longer passages are compared by words, in code points. */
    private static final int LONGEST = 600;

    private final Words old;
    private final Words now;

    Likeness(Words old, Words now) {
        this.old = old;
        this.now = now;
    }

    /** What the likeness of a passage of the old text weighs among those of several. */
    double weight(int start, int end) {
        return Math.min(end - start, HEAVIEST) + before(start) + after(end);
    }

    double of(int start, int end, Place place) {
        double quotation = Math.min(end - start, HEAVIEST) * same(start, end, place.start(), place.end());
        double before = before(start) * same(start - before(start), start, Math.max(0, place.start() - before(start)), place.start());
        double after = after(end) * same(end, end + after(end), place.end(), Math.min(now.length(), place.end() + after(end)));
        return (quotation + before + after) / weight(start, end);
    }

    private static int before(int start) {
        return Math.min(start, SourceText.CONTEXT);
    }

    private int after(int end) {
        return Math.min(old.length() - end, SourceText.CONTEXT);
    }

    private double same(int start, int end, int nowStart, int nowEnd) {
        if (now.reads(nowStart, old, start, end - start) && end - start == nowEnd - nowStart) {
            return 1;
        }
        int longer = Math.max(end - start, nowEnd - nowStart);
        if (longer > LONGEST) {
            return sameWords(start, end, nowStart, nowEnd);
        }
        String mine = old.slice(start, end);
        String theirs = now.slice(nowStart, nowEnd);
        double distance = LevenshteinDistance.getDefaultInstance().apply(mine, theirs);
        return 1 - distance / Math.max(1, Math.max(mine.length(), theirs.length()));
    }

    private double sameWords(int start, int end, int nowStart, int nowEnd) {
        int[] mine = old.numbers(old.at(start), Math.min(old.count(), old.at(end - 1) + 1));
        int[] theirs = nowEnd == nowStart ? new int[0] : now.numbers(now.at(nowStart), Math.min(now.count(), now.at(nowEnd - 1) + 1));
        return (double) Matching.of(mine, theirs).size() / Math.max(1, Math.max(mine.length, theirs.length));
    }
}
