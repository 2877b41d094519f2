package org.apostil.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.apostil.platform.Problem;
import org.apostil.source.Block;
import org.apostil.source.CodePoints;
import org.apostil.source.SourceText;
import org.junit.jupiter.api.Test;

/** More than two thousand damaged files: each is read whole or refused in words, in time. */
class MutantsTest {

    private static final Duration MOST = Duration.ofSeconds(10);
    private static final int LEAST = 2_000;

    @Test
    void every_damaged_file_is_read_whole_or_refused_in_words_within_ten_seconds() {
        Map<String, byte[]> mutants = Mutants.all();
        assertTrue(mutants.size() >= LEAST, mutants.size() + " files");
        int read = 0;
        for (Map.Entry<String, byte[]> mutant : mutants.entrySet()) {
            long begun = System.nanoTime();
            try {
                assertWhole(mutant.getKey(), AllReaders.read(mutant.getKey(), mutant.getValue()));
                read++;
            } catch (Problem refused) {
                assertFalse(refused.getMessage().isBlank(), mutant.getKey());
            }
            assertTrue(System.nanoTime() - begun < MOST.toNanos(), () -> mutant.getKey() + " took " + (System.nanoTime() - begun) / 1_000_000 + " ms");
        }
        // Neither may all be refused, nor nothing: then the files were not damaged, or not files.
        assertTrue(read > mutants.size() / 10 && read < mutants.size() * 9 / 10, read + " of " + mutants.size() + " were read");
    }

    @Test
    void what_they_are_made_of_is_read() {
        Mutants.originals().forEach((name, file) -> assertWhole(name, AllReaders.read(name, file)));
    }

    /** What a source keeps: a text that can be stored, and blocks that lie in it, in order and apart. */
    private static void assertWhole(String name, Reading reading) {
        SourceText text = reading.text();
        assertEquals(text.content(), SourceText.checked(text.content()), name);
        assertTrue(StandardCharsets.UTF_8.newEncoder().canEncode(text.content()), name);
        assertFalse(text.blocks().isEmpty(), name);
        int end = 0;
        for (Block block : text.blocks()) {
            assertTrue(block.start() >= end && block.end() > block.start(), name);
            end = block.end();
        }
        assertTrue(end <= CodePoints.length(text.content()), name);
        assertFalse(reading.proposal().value(Proposal.Field.TITLE).isBlank(), name);
    }
}
