package org.apostil.export.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.apostil.annotation.AnnotationKind;
import org.apostil.export.DemoReport;
import org.apostil.export.Note;
import org.apostil.source.CodePoints;
import org.apostil.source.SourceText;
import org.junit.jupiter.api.Test;

class HighlightsTest {

    private static final SourceText TEXT = SourceText.of("😀 one two three\nfour five");

    @Test
    void nested_mark_ends_before_the_one_around_it() {
        assertEquals("😀 |one |two[2][1]| three", first("one two", "two"));
    }

    @Test
    void overlapping_marks_are_cut_where_either_begins_or_ends() {
        assertEquals("😀 |one |two[1]| three[2]", first("one two", "two three"));
    }

    @Test
    void overlapping_marks_have_lanes_of_their_own_and_later_ones_take_a_free_lane() {
        Mark outer = mark(1, "one two");
        Mark inner = mark(2, "two");
        Mark later = mark(3, "three");
        Highlights highlights = new Highlights(List.of(outer, inner, later), TEXT.blocks());
        assertEquals(List.of(0, 1, 0), List.of(highlights.lane(outer), highlights.lane(inner), highlights.lane(later)));
    }

    @Test
    void mark_over_two_blocks_has_its_reference_in_the_second_alone() {
        Highlights highlights = new Highlights(List.of(mark(1, "three\nfour")), TEXT.blocks());
        assertEquals("😀 one two |three", shown(highlights, 0));
        assertEquals("four[1]| five", shown(highlights, 1));
    }

    private static String first(String... quotations) {
        List<Mark> marks = java.util.stream.IntStream.range(0, quotations.length)
            .mapToObj(i -> mark(i + 1, quotations[i])).toList();
        return shown(new Highlights(marks, TEXT.blocks()), 0);
    }

    private static String shown(Highlights highlights, int block) {
        return String.join("|", highlights.of(TEXT.blocks().get(block)).stream().map(segment ->
            CodePoints.slice(TEXT.content(), segment.start(), segment.end())
                + String.join("", segment.ending().stream().map(mark -> "[" + mark.label() + "]").toList())).toList());
    }

    private static Mark mark(int number, String quotation) {
        Note note = DemoReport.note(number, AnnotationKind.COMMENT, DemoReport.spanIn(TEXT, quotation));
        return Mark.of(Part.of(DemoReport.of(TEXT, List.of(note))).getFirst()).getFirst();
    }
}
