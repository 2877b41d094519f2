package org.apostil.annotation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apostil.annotation.AnnotationContent.MarkedSpan;
import org.apostil.annotation.Comparison.Difference;
import org.apostil.annotation.Comparison.Field;
import org.apostil.platform.Side;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final AnnotationContent BEFORE = note("B", Reliability.B, "A note");

    @Test
    void same_change_on_both_sides_is_no_difference() {
        assertEquals(List.of(), Comparison.of(BEFORE, note("B", Reliability.C, "A note"), note("B", Reliability.C, "A note")).differences());
    }

    @Test
    void what_one_side_alone_changed_is_proposed() {
        assertEquals(List.of(new Difference(Field.RELIABILITY, Optional.of(Side.MINE)), new Difference(Field.NOTE, Optional.of(Side.THEIRS))),
            Comparison.of(BEFORE, note("B", Reliability.C, "A note"), note("B", Reliability.B, "Another")).differences());
    }

    @Test
    void nothing_is_proposed_where_both_changed_it() {
        assertEquals(List.of(new Difference(Field.NOTE, Optional.empty())),
            Comparison.of(BEFORE, note("B", Reliability.B, "Mine"), note("B", Reliability.B, "Theirs")).differences());
    }

    @Test
    void line_ends_of_browsers_and_programs_are_the_same() {
        assertEquals(List.of(), Comparison.of(BEFORE, note("B", Reliability.B, "a\r\nb"), note("B", Reliability.B, "a\nb ")).differences());
    }

    @Test
    void merged_content_has_mine_where_mine_was_chosen_and_theirs_elsewhere() {
        AnnotationContent merged = Comparison.of(BEFORE, note("mine", Reliability.C, "Mine"), note("theirs", Reliability.D, "Theirs"))
            .merged(Map.of(Field.RELIABILITY, Side.MINE, Field.NOTE, Side.THEIRS));
        assertEquals(note("theirs", Reliability.C, "Theirs"), merged);
    }

    private static AnnotationContent note(String reason, Reliability grade, String note) {
        return new AnnotationContent(AnnotationKind.CREDIBILITY_NOTE, List.of(new MarkedSpan(SpanRole.CONTENT, 0, 4, "Said")), null, null, List.of(),
            grade, reason, null, null, null, null, note);
    }
}
