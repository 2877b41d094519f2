package org.apostil.export.pdf;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
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

    private final Map<Mark, Integer> lanes = new IdentityHashMap<>();
    private final Map<Block, List<Mark>> within = new HashMap<>();
    private final Map<Block, List<Mark>> ending = new HashMap<>();

    /** @param blocks in the order of the text, without overlap */
    Highlights(List<Mark> marks, List<Block> blocks) {
        List<Mark> sorted = marks.stream().sorted(OUTER_FIRST).toList();
        assignLanes(sorted);
        sorted.forEach(mark -> place(mark, blocks));
    }

    /** The lane of a mark, from 0, the one next to the text; may be {@value #LANES} or more. */
    int lane(Mark mark) {
        return lanes.get(mark);
    }

    /** Whether any mark lies on that block or has its reference there. */
    boolean touch(Block block) {
        return within.containsKey(block) || ending.containsKey(block);
    }

    /** The marks whose references stand in that block, the outer first. */
    List<Mark> endingIn(Block block) {
        return ending.getOrDefault(block, List.of());
    }

    List<Segment> of(Block block) {
        List<Mark> here = within.getOrDefault(block, List.of());
        SortedSet<Integer> cuts = cuts(block, here);
        int firstCut = cuts.tailSet(block.start() + 1).first();
        Map<Integer, List<Mark>> references = references(block, firstCut);
        List<Segment> segments = new ArrayList<>();
        List<Mark> open = new ArrayList<>();
        int next = 0;
        int start = block.start();
        for (int cut : cuts.tailSet(firstCut)) {
            int from = start;
            open.removeIf(mark -> mark.end() <= from);
            while (next < here.size() && here.get(next).start() < cut) {
                open.add(here.get(next++));
            }
            segments.add(new Segment(start, cut, open.stream().sorted(Comparator.comparing(this::lane).reversed()).toList(),
                references.getOrDefault(cut, List.of()).stream().sorted(INNER_FIRST).toList()));
            start = cut;
        }
        return segments;
    }

    private SortedSet<Integer> cuts(Block block, List<Mark> here) {
        SortedSet<Integer> cuts = new TreeSet<>(List.of(block.start(), block.end()));
        here.forEach(mark -> cuts.add(within(block, mark.start())));
        here.forEach(mark -> cuts.add(within(block, mark.end())));
        endingIn(block).forEach(mark -> cuts.add(within(block, mark.end())));
        return cuts;
    }

    private Map<Integer, List<Mark>> references(Block block, int firstCut) {
        Map<Integer, List<Mark>> references = new HashMap<>();
        endingIn(block).forEach(mark -> references.computeIfAbsent(Math.max(within(block, mark.end()), firstCut), cut -> new ArrayList<>()).add(mark));
        return references;
    }

    private void assignLanes(List<Mark> sorted) {
        PriorityQueue<Mark> open = new PriorityQueue<>(Comparator.comparingInt(Mark::end));
        BitSet taken = new BitSet();
        for (Mark mark : sorted) {
            while (!open.isEmpty() && open.peek().end() <= mark.start()) {
                taken.clear(lanes.get(open.remove()));
            }
            int lane = taken.nextClearBit(0);
            taken.set(lane);
            lanes.put(mark, lane);
            open.add(mark);
        }
    }

    /** A mark may end between blocks; its reference then stands at the end of the block before. */
    private void place(Mark mark, List<Block> blocks) {
        int last = lastBefore(blocks, mark.end());
        if (blocks.isEmpty()) {
            return;
        }
        ending.computeIfAbsent(blocks.get(Math.max(0, last)), block -> new ArrayList<>()).add(mark);
        for (int i = last; i >= 0 && blocks.get(i).end() > mark.start(); i--) {
            within.computeIfAbsent(blocks.get(i), block -> new ArrayList<>()).add(mark);
        }
    }

    /** The index of the last block that starts before {@code position}; -1 where none does. */
    private static int lastBefore(List<Block> blocks, int position) {
        int low = 0;
        int high = blocks.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (blocks.get(middle).start() < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    private static int within(Block block, int position) {
        return Math.clamp(position, block.start(), block.end());
    }
}
