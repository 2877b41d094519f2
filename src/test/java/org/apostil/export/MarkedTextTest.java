package org.apostil.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apostil.annotation.AnnotationKind;
import org.apostil.export.MarkedText.Segment;
import org.apostil.source.SourceText;
import org.apostil.source.Span;
import org.junit.jupiter.api.Test;

class MarkedTextTest {

    @Test
    void overlapping_marks_cut_the_text_where_either_begins_or_ends() {
        assertEquals(List.of("One |", "two |1", "three |1 2", "four|2", ".|"), drawn("One two three four.", 4, 14, 8, 18));
    }

    @Test
    void mark_within_another_has_a_lane_of_its_own() {
        SourceText text = SourceText.of("One two three four.");
        List<Mark> marks = marks(text, 4, 18, 8, 13, 14, 18);
        MarkedText marked = MarkedText.of(text, marks);
        assertEquals(List.of(0, 1, 1), marks.stream().map(marked::lane).toList());
    }

    @Test
    void nested_mark_ends_before_the_one_around_it() {
        SourceText text = SourceText.of("😀 one two three");
        assertEquals("2 1", labels(segments(text, marks(text, 2, 9, 6, 9)).get(2).ending()));
    }

    @Test
    void later_mark_takes_a_lane_that_has_become_free() {
        SourceText text = SourceText.of("😀 one two three\nfour five");
        List<Mark> marks = marks(text, 2, 9, 6, 9, 10, 15);
        MarkedText marked = MarkedText.of(text, marks);
        assertEquals(List.of(0, 1, 0), marks.stream().map(marked::lane).toList());
    }

    @Test
    void mark_over_several_paragraphs_starts_in_the_first_and_ends_in_the_last() {
        SourceText text = SourceText.of("One.\nTwo.\nThree.");
        List<Segment> segments = segments(text, marks(text, 2, 12));
        assertEquals(List.of("On", "e.", "Two.", "Th", "ree."), segments.stream().map(Segment::text).toList());
        assertEquals(List.of("", "1", "", "", ""), segments.stream().map(segment -> labels(segment.starting())).toList());
        assertEquals(List.of("", "", "", "1", ""), segments.stream().map(segment -> labels(segment.ending())).toList());
    }

    @Test
    void positions_are_code_points() {
        assertEquals(List.of("😀 |", "said|1", " so|"), drawn("😀 said so", 2, 6));
    }

    @Test
    void mark_between_paragraphs_is_kept_where_the_one_before_ends() {
        SourceText text = SourceText.of("\nOne.\n\n\n\nTwo.");
        List<Segment> segments = segments(text, marks(text, 6, 8, 0, 1, 5, 11));
        assertEquals(List.of("One.", "Tw", "o."), segments.stream().map(Segment::text).toList());
        assertEquals("2 1 3", labels(segments.getFirst().ending()) + " " + labels(segments.get(1).ending()));
    }

    @Test
    void every_mark_starts_once_and_ends_once_and_no_word_is_missing() {
        String word = "Nagorno-Karabakh";
        SourceText text = SourceText.of("Before, " + word + ", after.\n\n \nEnd");
        List<Integer> edges = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            edges.addAll(List.of(8 + i % 8, 24 - i % 8 + (i % 5 == 0 ? 12 : 0)));
        }
        for (int i = 0; i < text.length(); i++) {
            edges.addAll(List.of(i, i + 1));
        }
        List<Mark> marks = marks(text, edges.stream().mapToInt(Integer::intValue).toArray());
        List<Segment> segments = segments(text, marks);
        assertEquals("Before, " + word + ", after.End", segments.stream().map(Segment::text).collect(Collectors.joining()));
        assertEquals(sorted(marks), sorted(segments.stream().flatMap(segment -> segment.starting().stream()).toList()));
        assertEquals(sorted(marks), sorted(segments.stream().flatMap(segment -> segment.ending().stream()).toList()));
    }

    @Test
    void text_without_words_keeps_its_marks() {
        SourceText text = SourceText.of("\n \n");
        MarkedText marked = MarkedText.of(text, marks(text, 0, 2));
        assertTrue(marked.isWordless());
        assertEquals("1", labels(marked.paragraphs().getFirst().segments().getFirst().ending()));
    }

    @Test
    void many_marks_in_many_paragraphs_take_no_longer_than_they_must() {
        SourceText text = SourceText.of("A line of forty characters, more or less.\n".repeat(25_000));
        int[] edges = new int[60_000];
        for (int i = 0; i < edges.length; i += 2) {
            edges[i] = i * 16;
            edges[i + 1] = i * 16 + 50;
        }
        Note any = DemoReport.note(1, AnnotationKind.CLAIM, text.span(0, 1));
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < edges.length; i += 2) {
            Note note = new Note(any.id(), any.ref(), any.kind(), List.of(new Passage(any.passages().getFirst().role(), new Span(edges[i], edges[i + 1], "", "", ""))),
                null, null, null, List.of(), null, null, null, any.state(), 1, any.author(), any.at(), List.of());
            marks.addAll(Mark.of(DemoReport.source(List.of(note)), 0).subList(0, 1));
        }
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> assertEquals(25_000, MarkedText.of(text, marks).paragraphs().size()));
    }

    /** Segments as {@code text|labels of the marks over it}. */
    private static List<String> drawn(String content, int... edges) {
        SourceText text = SourceText.of(content);
        return segments(text, marks(text, edges)).stream().map(segment -> segment.text() + "|" + sorted(segment.covering()).stream().collect(Collectors.joining(" "))).toList();
    }

    private static List<Segment> segments(SourceText text, List<Mark> marks) {
        return MarkedText.of(text, marks).paragraphs().stream().flatMap(paragraph -> paragraph.segments().stream()).toList();
    }

    private static List<Mark> marks(SourceText text, int... edges) {
        List<Note> notes = new ArrayList<>();
        for (int i = 0; i < edges.length; i += 2) {
            notes.add(DemoReport.note(i / 2 + 1, AnnotationKind.values()[i / 2 % 4], text.span(edges[i], edges[i + 1])));
        }
        return Mark.of(DemoReport.of(text, notes).sources().getFirst(), 0);
    }

    private static String labels(List<Mark> marks) {
        return marks.stream().map(Mark::label).collect(Collectors.joining(" "));
    }

    private static List<String> sorted(List<Mark> marks) {
        return marks.stream().map(Mark::label).sorted().toList();
    }
}
