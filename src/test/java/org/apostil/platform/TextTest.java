package org.apostil.platform;

import static org.apostil.Problems.invalid;
import static org.apostil.Problems.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\r\n", "\u00a0", "\u200b", "\u2003\u2060\ufeff"})
    void what_nobody_can_see_is_nothing(String typed) {
        assertNull(Text.orNull(typed));
        invalid(List.of("field"), () -> Text.required(typed, "field", "Write it."));
    }

    @Test
    void space_around_a_text_is_taken_off_and_inside_it_stays() {
        assertEquals("two  words", Text.orNull(" \u00a0two  words\n"));
    }

    @Test
    void signs_and_letters_that_join_stay_whole() {
        assertEquals("👨‍👩‍👧", Text.orNull("👨‍👩‍👧"));
        assertEquals("می‌خواهم", Text.orNull(" می‌خواهم "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "a\uD83D", "\uDE00b"})
    void what_the_database_cannot_keep_is_refused(String typed) {
        refused(Problem.Sort.INVALID, () -> Text.orNull(typed));
    }
}
