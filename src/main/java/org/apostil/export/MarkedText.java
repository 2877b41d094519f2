package org.apostil.export;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeSet;
import org.apostil.source.Block;
import org.apostil.source.BlockKind;
import org.apostil.source.SourceText;

/**
 * A source text cut into segments at whose every point the same marks hold, for forms that can nest but not overlap.
 *
 * <p>{@snippet :
 * for (MarkedText.Paragraph paragraph : MarkedText.of(source.text(), Mark.of(source, 0)).paragraphs()) {
 *     paragraph.segments().forEach(segment -> write(segment.text(), segment.covering()));
 * }
 * }
 *
 * <p>No word is missing: what stands between blocks and is more than white space is a paragraph of its own. No mark is
 * missing: each starts and ends in one segment, also where it lies between blocks or the text has no words. The work grows
 * with the text and with what the segments hold, not with marks times blocks.
 */
public final class MarkedText {

    /**
     * A stretch of text under the same marks.
     *
     * @param text     what stands there
     * @param covering the marks over all of it, the one with the highest lane first
     * @param starting the marks that begin with it, the outer before the inner
     * @param ending   the marks that end with it, the inner before the outer; one that covers no word starts and ends here
     */
    public record Segment(String text, List<Mark> covering, List<Mark> starting, List<Mark> ending) {
    }

    /** A block of the text; the only one of a text without words is empty. */
    public record Paragraph(BlockKind kind, String text, List<Segment> segments) {

        /** Whether a mark touches it. */
        public boolean marked() {
            return segments.stream().anyMatch(segment -> !segment.covering().isEmpty() || !segment.ending().isEmpty());
        }
    }

    private final int[] codePoints;
    private final List<Block> blocks;
    private final List<Mark> marks;
    private final Map<Mark, Integer> lanes = new IdentityHashMap<>();
    private final List<Paragraph> paragraphs = new ArrayList<>();
    /** What began and has not ended. */
    private final List<Mark> open = new ArrayList<>();
    private int next;

    private MarkedText(SourceText text, List<Mark> marks) {
        codePoints = text.content().codePoints().toArray();
        blocks = withGaps(text.blocks());
        this.marks = marks.stream().sorted(Mark.OUTER_FIRST).toList();
        assignLanes();
        for (int i = 0; i < blocks.size(); i++) {
            paragraphs.add(paragraph(blocks.get(i), i + 1 < blocks.size() ? blocks.get(i + 1).start() : Integer.MAX_VALUE));
        }
    }

    /** Cuts the text; the order of the marks does not matter. */
    public static MarkedText of(SourceText text, List<Mark> marks) {
        return new MarkedText(text, marks);
    }

    /** In the order of the text, at least one. */
    public List<Paragraph> paragraphs() {
        return paragraphs;
    }

    /** Whether it holds nothing but white space. */
    public boolean isWordless() {
        return blocks.size() == 1 && paragraphs.getFirst().text().isBlank();
    }

    /** The line of an underline, from 0, the one next to the text. A mark keeps its own over all its length; no two that overlap share one. */
    public int lane(Mark mark) {
        return lanes.get(mark);
    }

    /** @param nextStart of the block after it; what ends before that, ends here */
    private Paragraph paragraph(Block block, int nextStart) {
        List<Mark> entering = entering(block, nextStart);
        List<Segment> segments = new ArrayList<>();
        int from = block.start();
        int entered = 0;
        for (int cut : cuts(block, entering)) {
            List<Mark> starting = new ArrayList<>();
            while (entered < entering.size() && (entering.get(entered).start() < cut || cut == block.end())) {
                starting.add(entering.get(entered++));
            }
            open.addAll(starting);
            segments.add(segment(from, cut, starting, cut == block.end() ? nextStart : cut));
            from = cut;
        }
        return new Paragraph(block.kind(), slice(block.start(), block.end()), segments);
    }

    /** The marks that begin in the block, or between it and the next without reaching that. */
    private List<Mark> entering(Block block, int nextStart) {
        List<Mark> entering = new ArrayList<>();
        while (next < marks.size() && (marks.get(next).start() < block.end() || marks.get(next).end() <= nextStart)) {
            entering.add(marks.get(next++));
        }
        return entering;
    }

    private TreeSet<Integer> cuts(Block block, List<Mark> entering) {
        TreeSet<Integer> cuts = new TreeSet<>(List.of(block.end()));
        open.forEach(mark -> addCut(cuts, block, mark.end()));
        for (Mark mark : entering) {
            addCut(cuts, block, mark.start());
            addCut(cuts, block, mark.end());
        }
        return cuts;
    }

    private Segment segment(int from, int to, List<Mark> starting, int endingUntil) {
        List<Mark> covering = open.stream().filter(mark -> mark.start() < to && mark.end() > from).sorted(Comparator.comparing(this::lane).reversed()).toList();
        List<Mark> ending = open.stream().filter(mark -> mark.end() <= endingUntil).sorted(Mark.INNER_FIRST).toList();
        open.removeIf(mark -> mark.end() <= endingUntil);
        return new Segment(slice(from, to), covering, List.copyOf(starting), ending);
    }

    private static void addCut(TreeSet<Integer> cuts, Block block, int position) {
        if (position > block.start() && position < block.end()) {
            cuts.add(position);
        }
    }

    private String slice(int start, int end) {
        return new String(codePoints, start, end - start);
    }

    private void assignLanes() {
        BitSet taken = new BitSet();
        PriorityQueue<Mark> running = new PriorityQueue<>(Comparator.comparingInt(Mark::end));
        for (Mark mark : marks) {
            while (!running.isEmpty() && running.peek().end() <= mark.start()) {
                taken.clear(lanes.get(running.poll()));
            }
            int lane = taken.nextClearBit(0);
            taken.set(lane);
            lanes.put(mark, lane);
            running.add(mark);
        }
    }

    private List<Block> withGaps(List<Block> given) {
        List<Block> all = new ArrayList<>();
        int shown = 0;
        for (Block block : given) {
            addGap(all, shown, block.start());
            all.add(block);
            shown = block.end();
        }
        addGap(all, shown, codePoints.length);
        return all.isEmpty() ? List.of(new Block(BlockKind.PARAGRAPH, 0, 0)) : all;
    }

    private void addGap(List<Block> all, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!Character.isWhitespace(codePoints[i])) {
                all.add(new Block(BlockKind.PARAGRAPH, start, end));
                return;
            }
        }
    }
}
