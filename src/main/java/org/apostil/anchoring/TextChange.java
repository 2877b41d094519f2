package org.apostil.anchoring;

import java.util.ArrayList;
import java.util.List;
import org.apostil.source.Block;
import org.apostil.source.SourceText;

/**
 * What changed between two texts, word by word: all of both, from the beginning to the end. What went stands before what
 * came in its place.
 */
public record TextChange(List<Piece> pieces) {

    /** What became of words. */
    public enum Turn { STAYED, WENT, CAME }

    /**
     * Words that had the same fate.
     *
     * @param start in code points of the new text, of words that went of the old one
     * @param end   after the last code point
     */
    public record Piece(Turn turn, int start, int end) {
    }

    public TextChange {
        pieces = List.copyOf(pieces);
    }

    /** What changed from one text to the next. */
    public static TextChange between(SourceText before, SourceText after) {
        Words.Numbers known = new Words.Numbers();
        Words old = new Words(before.content(), known);
        Words now = new Words(after.content(), known);
        return of(old, now, new Alignment(old, starts(before), now, starts(after)));
    }

    private static int[] starts(SourceText text) {
        return text.blocks().stream().mapToInt(Block::start).toArray();
    }

    private static TextChange of(Words old, Words now, Alignment alignment) {
        List<Piece> pieces = new ArrayList<>();
        int oldAt = 0;
        int nowAt = 0;
        for (Alignment.Run run : alignment.runs()) {
            changed(pieces, oldAt, run.old(), nowAt, run.now());
            pieces.add(new Piece(Turn.STAYED, run.now(), run.nowEnd()));
            oldAt = run.oldEnd();
            nowAt = run.nowEnd();
        }
        changed(pieces, oldAt, old.length(), nowAt, now.length());
        return new TextChange(pieces);
    }

    private static void changed(List<Piece> pieces, int oldFrom, int oldTo, int nowFrom, int nowTo) {
        if (oldFrom < oldTo) {
            pieces.add(new Piece(Turn.WENT, oldFrom, oldTo));
        }
        if (nowFrom < nowTo) {
            pieces.add(new Piece(Turn.CAME, nowFrom, nowTo));
        }
    }

    /** How many code points went. */
    public int went() {
        return count(Turn.WENT);
    }

    /** How many code points came. */
    public int came() {
        return count(Turn.CAME);
    }

    private int count(Turn turn) {
        return pieces.stream().filter(piece -> piece.turn() == turn).mapToInt(piece -> piece.end() - piece.start()).sum();
    }
}
