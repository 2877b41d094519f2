package org.apostil.anchoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.apostil.source.Block;
import org.apostil.source.SourceText;

/**
 * A text that was edited, of which is known of every code point where it stood before: the truth that anchoring is held
 * against. A copy is not what was copied, unless less than half of that is left.
 */
final class KnownText {

    private static final int NEW = -1;
    /** From here down stands of what something is a copy. */
    private static final int COPY = -2;

    /** A piece of it: code points, and where each stood before. */
    record Piece(int[] points, int[] from) {

        /** The same words once more. */
        Piece copy() {
            return new Piece(points, Arrays.stream(from).map(at -> at < 0 ? at : COPY - at).toArray());
        }

        static Piece of(String words) {
            int[] points = words.codePoints().toArray();
            int[] from = new int[points.length];
            Arrays.fill(from, NEW);
            return new Piece(points, from);
        }

        Piece part(int start, int end) {
            return new Piece(Arrays.copyOfRange(points, start, end), Arrays.copyOfRange(from, start, end));
        }

        static Piece joined(List<Piece> pieces) {
            return new Piece(pieces.stream().flatMapToInt(piece -> Arrays.stream(piece.points())).toArray(),
                pieces.stream().flatMapToInt(piece -> Arrays.stream(piece.from())).toArray());
        }

        /** Cut before each of its words. */
        List<Piece> words() {
            List<Piece> words = new ArrayList<>();
            int start = 0;
            for (int at = 1; at <= points.length; at++) {
                if (at == points.length || !Character.isWhitespace(points[at]) && Character.isWhitespace(points[at - 1])) {
                    words.add(part(start, at));
                    start = at;
                }
            }
            return words;
        }
    }

    private final SourceText before;
    private final SourceText after;
    private final int[] now;
    /** Of what each code point is, or is a copy. */
    private final int[] reads;

    private KnownText(SourceText before, List<Piece> paragraphs) {
        Piece all = Piece.joined(paragraphs);
        this.before = before;
        this.after = SourceText.of(new String(all.points(), 0, all.points().length));
        this.reads = Arrays.stream(all.from()).map(at -> at <= COPY ? COPY - at : at).toArray();
        this.now = new int[before.length()];
        Arrays.fill(now, NEW);
        for (int at = 0; at < all.from().length; at++) {
            if (all.from()[at] >= 0) {
                now[all.from()[at]] = at;
            }
        }
    }

    /** The paragraphs of a text, each with the line ends after it. */
    static List<Piece> paragraphs(SourceText text) {
        int[] points = text.content().codePoints().toArray();
        Piece all = new Piece(points, IntStream.range(0, points.length).toArray());
        List<Block> blocks = text.blocks();
        List<Piece> paragraphs = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            paragraphs.add(all.part(i == 0 ? 0 : blocks.get(i).start(), i + 1 < blocks.size() ? blocks.get(i + 1).start() : points.length));
        }
        return paragraphs;
    }

    static KnownText of(SourceText before, List<Piece> paragraphs) {
        return new KnownText(before, paragraphs);
    }

    SourceText before() {
        return before;
    }

    SourceText after() {
        return after;
    }

    /** Where a passage stands now, if all of it stands together as it did. */
    OptionalInt whole(int start, int end) {
        return now[start] != NEW && IntStream.range(start, end).allMatch(at -> now[at] == now[start] + at - start) ? OptionalInt.of(now[start]) : OptionalInt.empty();
    }

    /** Whether a copy of all of a passage stands at {@code place}, while less than half is left of what was copied: nobody could tell that it is a copy. */
    boolean isOnlyCopy(int place, int start, int end) {
        return before.blocks().stream().filter(block -> block.start() < end && start < block.end()).allMatch(block -> left(block.start(), block.end()) < .5)
            && IntStream.range(start, end).allMatch(at -> reads[place + at - start] == at);
    }

    /** How much of a passage stands anywhere, from 0 to 1. */
    double left(int start, int end) {
        return (double) IntStream.range(start, end).filter(at -> now[at] != NEW).count() / (end - start);
    }

    /** How much of what is left of a passage stands in {@code place}, from 0 to 1. */
    double in(Candidate.Place place, int start, int end) {
        long left = IntStream.range(start, end).filter(at -> now[at] != NEW).count();
        long inside = IntStream.range(start, end).filter(at -> now[at] >= place.start() && now[at] < place.end()).count();
        return left == 0 ? 0 : (double) inside / left;
    }
}
