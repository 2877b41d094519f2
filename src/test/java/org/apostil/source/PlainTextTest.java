package org.apostil.source;

import static org.apostil.Problems.invalid;
import static org.apostil.Problems.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apostil.platform.Problem.Sort;
import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void text_is_taken_as_it_came_with_line_ends_and_byte_order_mark() {
        String text = "\uFEFFone\r\ntwo\t😀\n\n";
        assertEquals(text, PlainText.read(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void bytes_that_are_not_utf_8_are_no_text() {
        refused(Sort.NOT_TEXT, () -> PlainText.read(new byte[] {'c', 'a', 'f', (byte) 0xE9}));
        refused(Sort.NOT_TEXT, () -> PlainText.read("text".getBytes(StandardCharsets.UTF_16)));
    }

    @Test
    void a_nul_character_is_no_text() {
        refused(Sort.NOT_TEXT, () -> PlainText.check("a\0b"));
    }

    @Test
    void half_of_a_character_is_no_text() {
        refused(Sort.NOT_TEXT, () -> PlainText.check("a\uD83Db"));
        refused(Sort.NOT_TEXT, () -> PlainText.check("a\uDE00"));
    }

    @Test
    void nothing_and_space_alone_are_no_text_yet() {
        invalid(List.of("text"), () -> PlainText.check(null));
        invalid(List.of("text"), () -> PlainText.check(" \r\n\t"));
        invalid(List.of("text"), () -> PlainText.read(new byte[0]));
    }

    @Test
    void more_than_the_longest_text_is_refused_however_it_comes() {
        String longest = "x".repeat(PlainText.LONGEST);
        assertEquals(longest, PlainText.read(longest.getBytes(StandardCharsets.UTF_8)));
        refused(Sort.TOO_LARGE, () -> PlainText.read((longest + "x").getBytes(StandardCharsets.UTF_8)));
        refused(Sort.TOO_LARGE, () -> PlainText.check(longest + "x"));
        refused(Sort.TOO_LARGE, () -> PlainText.check("é".repeat(PlainText.LONGEST / 2 + 1)));
    }
}
