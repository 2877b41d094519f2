package org.apostil.export.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apostil.source.Block;

/**
 * Cuts a block into segments at whose every point the same marks hold, since XHTML can nest but not overlap.
 *
 * <p>Each mark has a lane for its underline, the same over all its length, so that overlapping ones run below one
 * another. Positions are code points of the source text.
 */
final class Highlights {

    /** As many underlines as fit between two lines of text; what overlaps more deeply shows by tint and reference. */
    static final int LANES = 3;

    /**
     * A stretch of text under the same marks.
     *
     * @param covering by lane, the lowest underline first
     * @param ending   the marks whose references follow it
     */
    record Segment(int start, int end, List<Mark> covering, List<Mark> ending) {
    }

    private static final Comparator<Mark> OUTER_FIRST =
        Comparator.comparingInt(Mark::start).thenComparing(Mark::length, Comparator.reverseOrder());

    private static final Comparator<Mark> INNER_FIRST =
        Comparator.comparingInt(Mark::end).thenComparing(Mark::start, Comparator.reverseOrder());

    private final List<Mark> marks;
    private final Map<Mark, Integer> lanes = new HashMap<>();
    private final Map<Mark, Block> lastBlock = new HashMap<>();

    Highlights(List<Mark> marks, List<Block> blocks) {
        this.marks = marks.stream().sorted(OUTER_FIRST).toList();
        assignLanes();
        for (Mark mark : marks) {
            lastBlock.put(mark, blockOfReference(mark, blocks));
        }
    }

    /** The lane of a mark, from 0, the one next to the text; may be {@value #LANES} or more. */
    int lane(Mark mark) {
        return lanes.get(mark);
    }

    List<Segment> of(Block block) {
        List<Mark> here = marks.stream()
            .filter(mark -> mark.start() < block.end() && mark.end() > block.start() || lastBlock.get(mark) == block)
            .toList();
        SortedSet<Integer> cuts = new TreeSet<>(List.of(block.start(), block.end()));
        for (Mark mark : here) {
            cuts.add(within(block, mark.start()));
            cuts.add(within(block, mark.end()));
        }
        List<Segment> segments = new ArrayList<>();
        int firstCut = cuts.tailSet(block.start() + 1).first();
        int start = block.start();
        for (int cut : cuts.tailSet(firstCut)) {
            segments.add(segment(block, here, start, cut, firstCut));
            start = cut;
        }
        return segments;
    }

    private Segment segment(Block block, List<Mark> here, int start, int end, int firstCut) {
        List<Mark> covering = here.stream()
            .filter(mark -> mark.start() < end && mark.end() > start)
            .sorted(Comparator.comparing(this::lane).reversed())
            .toList();
        List<Mark> ending = here.stream()
            .filter(mark -> lastBlock.get(mark) == block)
            .filter(mark -> Math.max(within(block, mark.end()), firstCut) == end)
            .sorted(INNER_FIRST)
            .toList();
        return new Segment(start, end, covering, ending);
    }

    private void assignLanes() {
        List<Mark> open = new ArrayList<>();
        for (Mark mark : marks) {
            open.removeIf(other -> other.end() <= mark.start());
            int lane = 0;
            while (isTaken(lane, open)) {
                lane++;
            }
            lanes.put(mark, lane);
            open.add(mark);
        }
    }

    private boolean isTaken(int lane, List<Mark> open) {
        return open.stream().anyMatch(other -> lanes.get(other) == lane);
    }

    /** A mark may end between blocks; its reference then stands at the end of the block before. */
    private static Block blockOfReference(Mark mark, List<Block> blocks) {
        Block found = blocks.isEmpty() ? null : blocks.getFirst();
        for (Block block : blocks) {
            if (block.start() < mark.end()) {
                found = block;
            }
        }
        return found;
    }

    private static int within(Block block, int position) {
        return Math.clamp(position, block.start(), block.end());
    }
}
