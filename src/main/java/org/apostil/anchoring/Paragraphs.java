package org.apostil.anchoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apostil.anchoring.Candidate.Place;
import org.apostil.source.Block;
import org.apostil.source.SourceText;

/** The paragraphs of a text, and how often each reads the same. */
final class Paragraphs {

    private final List<Block> blocks;
    private final List<String> texts;
    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<Place, String> at = new HashMap<>();

    Paragraphs(SourceText text, Words words) {
        blocks = text.blocks();
        texts = new ArrayList<>(blocks.size());
        for (Block block : blocks) {
            String reads = words.slice(block.start(), block.end());
            texts.add(reads);
            counts.merge(reads, 1, Integer::sum);
            at.put(new Place(block.start(), block.end()), reads);
        }
    }

    /** Where they begin, in code points. */
    int[] starts() {
        return blocks.stream().mapToInt(Block::start).toArray();
    }

    /** Those that hold any of a passage, by their numbers from 0. */
    List<Integer> holding(int start, int end) {
        int low = 0;
        int high = blocks.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (blocks.get(middle).end() <= start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        List<Integer> holding = new ArrayList<>();
        for (int number = low; number < blocks.size() && blocks.get(number).start() < end; number++) {
            holding.add(number);
        }
        return holding;
    }

    Block block(int number) {
        return blocks.get(number);
    }

    String reads(int number) {
        return texts.get(number);
    }

    /** The numbers of its words, without the space between them. */
    int[] words(int number, Words words) {
        Block block = blocks.get(number);
        return IntStream.range(words.at(block.start()), words.at(block.end() - 1) + 1).filter(word -> !words.isSpace(word)).map(words::number).toArray();
    }

    int count() {
        return blocks.size();
    }

    /** How many of them read so. */
    int count(String reads) {
        return counts.getOrDefault(reads, 0);
    }

    /** Whether just there stands one that reads so. */
    boolean has(Place place, String reads) {
        return reads.equals(at.get(place));
    }
}
