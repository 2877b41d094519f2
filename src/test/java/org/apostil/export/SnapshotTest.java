package org.apostil.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apostil.source.SourceText;
import org.junit.jupiter.api.Test;

class SnapshotTest {

    @Test
    void what_is_read_is_what_was_kept() {
        for (AnnotatedReport report : List.of(DemoReport.draft(), DemoReport.approved())) {
            byte[] kept = Snapshot.of(report);
            assertEquals(report, Snapshot.read(kept));
            assertArrayEquals(kept, Snapshot.of(Snapshot.read(kept)));
        }
    }

    @Test
    void claims_that_an_older_version_kept_say_of_themselves_how_they_stand_to_others() {
        String kept = new String(Snapshot.of(DemoReport.draft()), StandardCharsets.UTF_8);
        String older = kept.replaceAll("\"incoming\":(true|false),", "");
        assertEquals(4, (kept.length() - older.length()) / "\"incoming\":true,".length());
        Snapshot.read(older.getBytes(StandardCharsets.UTF_8)).claims().forEach(claim -> claim.related().forEach(other -> assertEquals(other.relation().words(), other.words())));
    }

    @Test
    void text_with_half_a_pair_and_control_characters_is_kept_as_it_is() {
        AnnotatedReport report = DemoReport.of(SourceText.of("Half \uD83D a pair, \u0007 a bell, \u202E turned, 😀"), List.of());
        assertEquals(report, Snapshot.read(Snapshot.of(report)));
    }

    @Test
    void what_is_no_snapshot_is_refused() {
        assertThrows(UncheckedIOException.class, () -> Snapshot.read("%PDF-1.7".getBytes(StandardCharsets.UTF_8)));
    }
}
