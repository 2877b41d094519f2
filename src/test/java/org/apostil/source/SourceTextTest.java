package org.apostil.source;

import static org.apostil.Problems.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.apostil.platform.Problem.Sort;
import org.junit.jupiter.api.Test;

class SourceTextTest {

    @Test
    void without_blank_lines_every_line_is_a_paragraph() {
        assertEquals(List.of("He said so.", "She did not.", "They left."), paragraphs("He said so.\nShe did not.\r\nThey left.\r"));
    }

    @Test
    void blank_lines_part_paragraphs_and_single_line_ends_stay_inside() {
        assertEquals(List.of("One,\nof two lines.", "Two."), paragraphs("One,\nof two lines.\n\nTwo.\n"));
    }

    @Test
    void line_ends_of_windows_part_paragraphs_too() {
        assertEquals(List.of("One,\r\nof two lines.", "Two."), paragraphs("One,\r\nof two lines.\r\n\r\nTwo.\r\n"));
    }

    @Test
    void lines_of_spaces_and_tabs_are_blank() {
        assertEquals(List.of("One.", "Two."), paragraphs("\n\n  One. \n \t \n\n\n \nTwo.\n \n"));
    }

    @Test
    void an_emoji_before_a_paragraph_counts_once() {
        assertEquals(List.of(new Block(BlockKind.PARAGRAPH, 0, 2), new Block(BlockKind.PARAGRAPH, 3, 6)), SourceText.of("😀😀\nb😀c").blocks());
    }

    @Test
    void a_byte_order_mark_stays_where_it_is() {
        SourceText text = SourceText.of("\uFEFFHe said so.");
        assertEquals("\uFEFFHe said so.", text.content());
        assertEquals("He", text.span(1, 3).exact());
    }

    @Test
    void endless_space_inside_a_text_costs_no_endless_time() {
        String text = "a" + " ".repeat(200_000) + "b\n\nc" + "\n".repeat(200_000) + "d";
        assertEquals(3, assertTimeoutPreemptively(Duration.ofSeconds(5), () -> SourceText.of(text)).blocks().size());
    }

    @Test
    void many_lines_in_one_paragraph_are_one_paragraph() {
        assertEquals(2, SourceText.of("line\n".repeat(100_000) + "\nlast").blocks().size());
    }

    @Test
    void a_span_has_its_quotation_and_what_stands_around_it() {
        Span span = SourceText.of("x".repeat(40) + "😀said😀" + "y".repeat(40)).span(41, 45);
        assertEquals(new Span(41, 45, "said", "x".repeat(31) + "😀", "😀" + "y".repeat(31)), span);
    }

    @Test
    void the_last_character_can_be_chosen() {
        Span span = SourceText.of("so 😀").span(3, 4, "😀");
        assertEquals(new Span(3, 4, "😀", "so ", ""), span);
    }

    @Test
    void a_span_outside_the_text_is_refused_and_the_length_said() {
        SourceText text = SourceText.of("so 😀");
        assertTrue(refused(Sort.INVALID, () -> text.span(3, 5)).getMessage().contains("has 4 characters"));
        refused(Sort.INVALID, () -> text.span(-1, 2));
        refused(Sort.INVALID, () -> text.span(2, 2));
        refused(Sort.INVALID, () -> text.span(3, 1));
        refused(Sort.INVALID, () -> text.span(0, Integer.MAX_VALUE));
    }

    @Test
    void a_quotation_that_does_not_match_is_refused_and_the_text_there_said() {
        SourceText text = SourceText.of("He said so.");
        assertTrue(refused(Sort.INVALID, () -> text.span(3, 7, "sad")).getMessage().contains("the text says “said”, not “sad”"));
        refused(Sort.INVALID, () -> text.span(3, 7, null));
    }

    @Test
    void a_quotation_that_only_looks_the_same_does_not_match() {
        refused(Sort.INVALID, () -> SourceText.of("caf\u00e9").span(0, 4, "cafe\u0301"));
    }

    @Test
    void the_hash_is_that_of_the_text_in_utf_8() {
        assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", SourceText.of("abc").sha256());
    }

    private static List<String> paragraphs(String content) {
        SourceText text = SourceText.of(content);
        return text.blocks().stream().map(text::text).toList();
    }
}
