package org.apostil.report.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MarkedTest {

    @Test
    void words_that_went_stand_before_those_that_came() {
        assertEquals("It is [-likely ][+probable ]in May.", words("It is likely in May.", "It is probable in May."));
    }

    @Test
    void several_places_are_marked_each_by_itself() {
        assertEquals("[+Surely ]it rains [-today ]and snows [+tomorrow]", words("it rains today and snows ", "Surely it rains and snows tomorrow"));
    }

    @Test
    void what_was_empty_came_whole_and_what_is_empty_went_whole() {
        assertEquals("[+All new.]", words("", "All new."));
        assertEquals("[-All gone.]", words("All gone.", ""));
        assertEquals("", words("", ""));
    }

    @Test
    void every_word_of_what_is_now_is_there_though_nothing_is_the_same() {
        String before = "a b ".repeat(2000);
        String now = "c d ".repeat(2000);
        assertEquals(now, Marked.of(before, now).stream().filter(part -> !part.isWent()).map(Marked::words).collect(Collectors.joining()));
    }

    private static String words(String before, String now) {
        return Marked.of(before, now).stream().map(part -> switch (part.turn()) {
            case STAYED -> part.words();
            case WENT -> "[-" + part.words() + "]";
            case CAME -> "[+" + part.words() + "]";
        }).collect(Collectors.joining());
    }
}
