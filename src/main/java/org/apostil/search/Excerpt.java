package org.apostil.search;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The part of a text in which most of what was looked for stands, cut into what was found and what stands around it.
 *
 * @param pieces one after the other
 * @param start  where the first of what was found begins in the text, in code points; -1 where nothing is marked
 * @param end    where the last that is shown ends
 */
public record Excerpt(List<Piece> pieces, int start, int end) implements Serializable {

    private static final int WIDTH = 240;
    private static final int BEFORE = 60;
    private static final int START = 0xFDD0;
    private static final int STOP = 0xFDD1;

    /** Words. @param found whether they are what was looked for */
    public record Piece(String text, boolean found) implements Serializable {
    }

    public Excerpt {
        pieces = List.copyOf(pieces);
    }

    /** All of it as one text. */
    public String text() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    /**
     * The excerpt of a text.
     *
     * @param together whether words were looked for one after the other: then those that stand alone are not what was found
     * @param marked   the same text in other letters, in which what was found stands between U+FDD0 and U+FDD1; more than once, where
     *                 it was looked for in more than one way
     */
    static Excerpt of(String text, boolean together, String... marked) {
        int[] signs = text.codePoints().toArray();
        BitSet found = new BitSet(signs.length);
        Arrays.stream(marked).filter(Objects::nonNull).forEach(each -> mark(each, signs.length, found));
        if (together) {
            withoutThoseAlone(signs, found);
        }
        int[] window = window(signs, found);
        int first = found.nextSetBit(window[0]);
        return new Excerpt(pieces(signs, found, window[0], window[1]), first >= window[1] ? -1 : first, found.previousSetBit(window[1] - 1) + 1);
    }

    private static void mark(String marked, int length, BitSet found) {
        BitSet inside = new BitSet();
        int at = 0;
        boolean within = false;
        for (int sign : marked.codePoints().toArray()) {
            if (sign == START || sign == STOP) {
                within = sign == START;
            } else {
                inside.set(at++, within);
            }
        }
        if (at == length) {
            found.or(inside);
        }
    }

    /** Words that stand by no other are let go of, unless all do. */
    private static void withoutThoseAlone(int[] signs, BitSet found) {
        BitSet beside = new BitSet(signs.length);
        int before = -1;
        for (int at = found.nextSetBit(0); at >= 0; at = found.nextSetBit(found.nextClearBit(at))) {
            if (before >= 0 && IntStream.range(found.nextClearBit(before), at).noneMatch(sign -> Character.isLetterOrDigit(signs[sign]))) {
                beside.set(before, found.nextClearBit(before));
                beside.set(at, found.nextClearBit(at));
            }
            before = at;
        }
        if (!beside.isEmpty()) {
            found.and(beside);
        }
    }

    /** From where to where: the stretch that has most of what was found, from a word to a word. */
    private static int[] window(int[] signs, BitSet found) {
        if (signs.length <= WIDTH) {
            return new int[] {0, signs.length};
        }
        int best = 0;
        int most = -1;
        for (int at = Math.max(0, found.nextSetBit(0)); at >= 0 && at < signs.length; at = found.nextSetBit(found.nextClearBit(at))) {
            int held = found.get(at, Math.min(signs.length, at + WIDTH - BEFORE)).cardinality();
            if (held > most) {
                most = held;
                best = at;
            }
            if (found.isEmpty()) {
                break;
            }
        }
        int from = Math.max(0, Math.min(best - BEFORE, signs.length - WIDTH));
        int to = Math.min(signs.length, from + WIDTH);
        while (from > 0 && from < best && !Character.isWhitespace(signs[from - 1])) {
            from++;
        }
        while (to < signs.length && to > from + 1 && !Character.isWhitespace(signs[to]) && !found.get(to - 1) && to > from + WIDTH / 2) {
            to--;
        }
        return new int[] {from, to};
    }

    private static List<Piece> pieces(int[] signs, BitSet found, int from, int to) {
        List<Piece> pieces = new ArrayList<>();
        int at = from;
        while (at < to) {
            boolean inside = found.get(at);
            int next = inside ? found.nextClearBit(at) : found.nextSetBit(at);
            int end = next < 0 ? to : Math.min(to, next);
            pieces.add(new Piece(new String(signs, at, end - at), inside));
            at = end;
        }
        if (from > 0) {
            pieces.addFirst(new Piece("… ", false));
        }
        if (to < signs.length) {
            pieces.addLast(new Piece(" …", false));
        }
        return pieces;
    }
}
