package org.apostil.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apostil.search.Excerpt.Piece;
import org.junit.jupiter.api.Test;

class ExcerptTest {

    @Test
    void what_was_found_either_way_is_marked_in_the_letters_of_the_text() {
        Excerpt excerpt = Excerpt.of("😀 The Ministers met Erdoğan.", false, "😀 the \uFDD0ministers\uFDD1 met erdoğan.", "😀 the ministers met \uFDD0erdoğan\uFDD1.");
        assertEquals(List.of(new Piece("😀 The ", false), new Piece("Ministers", true), new Piece(" met ", false), new Piece("Erdoğan", true), new Piece(".", false)), excerpt.pieces());
        assertEquals(List.of(6, 27), List.of(excerpt.start(), excerpt.end()));
    }

    @Test
    void of_a_long_text_the_part_is_shown_in_which_most_was_found() {
        String filling = "word ".repeat(200);
        String text = "gas " + filling + "gas and gas and oil " + filling;
        Excerpt excerpt = Excerpt.of(text, false, text.replace("gas", "\uFDD0gas\uFDD1").replace("oil", "\uFDD0oil\uFDD1"));
        assertTrue(excerpt.text().contains("gas and gas and oil"), excerpt::text);
        assertTrue(excerpt.text().startsWith("… ") && excerpt.text().endsWith(" …"), excerpt::text);
        assertTrue(excerpt.text().length() <= 244, excerpt::text);
        assertEquals(text.indexOf("gas and gas"), excerpt.start());
        assertEquals(text.indexOf("oil") + 3, excerpt.end());
    }

    @Test
    void a_text_in_which_nothing_is_marked_is_shown_from_its_beginning() {
        Excerpt excerpt = Excerpt.of("word ".repeat(100), false, (String) null);
        assertEquals(-1, excerpt.start());
        assertTrue(excerpt.text().startsWith("word word"), excerpt::text);
    }

    @Test
    void of_words_one_after_the_other_those_alone_are_not_marked() {
        String marked = "\uFDD0of\uFDD1 the \uFDD0bank\uFDD1 \uFDD0of\uFDD1 \uFDD0england\uFDD1";
        assertEquals(List.of("bank", "of", "england"), Excerpt.of("of the bank of england", true, marked).pieces().stream().filter(Piece::found).map(Piece::text).toList());
        assertEquals(List.of("of"), Excerpt.of("of the", true, "\uFDD0of\uFDD1 the").pieces().stream().filter(Piece::found).map(Piece::text).toList());
    }

    @Test
    void marks_of_another_length_than_the_text_are_not_taken() {
        assertEquals(List.of(new Piece("gas", false)), Excerpt.of("gas", false, "\uFDD0gass\uFDD1").pieces());
    }

    @Test
    void a_word_longer_than_the_excerpt_is_shown_in_part() {
        String text = "a".repeat(1_000);
        assertEquals(240 + 2, Excerpt.of(text, false, "\uFDD0" + text + "\uFDD1").text().length());
    }
}
