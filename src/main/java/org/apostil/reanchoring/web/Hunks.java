package org.apostil.reanchoring.web;

import java.util.ArrayList;
import java.util.List;
import org.apostil.anchoring.TextChange;
import org.apostil.anchoring.TextChange.Piece;
import org.apostil.anchoring.TextChange.Turn;
import org.apostil.platform.Format;
import org.apostil.source.SourceText;

/** The changes from one text to the next for eyes and ears: words that went and came, with some of what stayed around them. */
final class Hunks {

    /** Of words that stayed so much is shown on either side of a change, in code points. */
    private static final int AROUND = 120;

    /**
     * Words of one fate.
     *
     * @param words    as the text has them; of much that stayed, how much it is
     * @param isLeftOut whether they stand for words that stayed and are not shown
     */
    public record Words(String words, Turn turn, boolean isLeftOut) {

        public boolean isWent() {
            return turn == Turn.WENT;
        }

        public boolean isCame() {
            return turn == Turn.CAME;
        }

        public boolean isStayed() {
            return turn == Turn.STAYED && !isLeftOut;
        }
    }

    private final Cut before;
    private final Cut after;
    private final List<Words> words = new ArrayList<>();

    private Hunks(SourceText before, SourceText after) {
        this.before = new Cut(before.content());
        this.after = new Cut(after.content());
    }

    /** @param first of the changes that are told, from 0 @param most so many */
    static List<Words> of(TextChange change, SourceText before, SourceText after, int first, int most) {
        Hunks hunks = new Hunks(before, after);
        int number = -1;
        Turn last = Turn.STAYED;
        for (Piece piece : change.pieces()) {
            number += piece.turn() != Turn.STAYED && last == Turn.STAYED ? 1 : 0;
            if (number >= first && number < first + most || piece.turn() == Turn.STAYED && number == first - 1) {
                hunks.add(piece, number >= first, number < first + most - 1);
            }
            last = piece.turn();
        }
        return hunks.words;
    }

    /** How many stretches changed. */
    static int count(TextChange change) {
        int count = 0;
        Turn last = Turn.STAYED;
        for (Piece piece : change.pieces()) {
            count += piece.turn() != Turn.STAYED && last == Turn.STAYED ? 1 : 0;
            last = piece.turn();
        }
        return count;
    }

    private void add(Piece piece, boolean afterChange, boolean beforeChange) {
        if (piece.turn() != Turn.STAYED) {
            words.add(new Words((piece.turn() == Turn.WENT ? before : after).slice(piece.start(), piece.end()), piece.turn(), false));
            return;
        }
        int length = piece.end() - piece.start();
        int head = afterChange && piece.start() > 0 ? AROUND : 0;
        int tail = beforeChange ? AROUND : 0;
        if (length <= head + tail + AROUND) {
            stayed(after.slice(piece.start(), piece.end()));
            return;
        }
        String first = toLastWord(after.slice(piece.start(), piece.start() + head));
        String last = fromFirstWord(after.slice(piece.end() - tail, piece.end()));
        stayed(first);
        words.add(new Words(Format.count(length - first.codePointCount(0, first.length()) - last.codePointCount(0, last.length()), "character") + " unchanged", Turn.STAYED, true));
        stayed(last);
    }

    /** Without the word that is cut at its end. */
    private static String toLastWord(String words) {
        return words.replaceFirst("\\S+$", "");
    }

    /** Without the word that is cut at its beginning. */
    private static String fromFirstWord(String words) {
        return words.replaceFirst("^\\S+", "");
    }

    private void stayed(String said) {
        if (!said.isEmpty()) {
            words.add(new Words(said, Turn.STAYED, false));
        }
    }

    /** Cuts a text from its beginning on, so that each code point is counted once. */
    private static final class Cut {

        private final String content;
        private int utf16;
        private int position;

        Cut(String content) {
            this.content = content;
        }

        String slice(int start, int end) {
            int from = content.offsetByCodePoints(utf16, start - position);
            utf16 = content.offsetByCodePoints(from, end - start);
            position = end;
            return content.substring(from, utf16);
        }
    }
}
