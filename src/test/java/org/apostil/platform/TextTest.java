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

    @ParameterizedTest
    @ValueSource(strings = {"Reviewer\nBcc: x", "a\u2028b", "a\u0085b", "ab\u202Edcba", "a\u2066b", "a\tb", "", "seventeen signs.."})
    void a_name_is_one_line_that_turns_nothing_about(String typed) {
        invalid(List.of("name"), () -> Text.line(typed, "name", 16, "Give a name."));
    }

    @Test
    void names_of_all_scripts_are_names() {
        List.of("שרה לוי", "Đặng Thị", "می‌خواهم", "O’Brien, 李", "👨‍👩‍👧").forEach(name -> assertEquals(name, Text.line(" " + name + " ", "name", 16, "Give a name.")));
    }

    @Test
    void text_is_cut_to_code_points_and_never_through_a_sign_of_two_units() {
        assertEquals("🙂🙂🙂", Text.shortened("🙂🙂🙂", 3));
        assertEquals("🙂🙂…", Text.shortened("🙂🙂🙂🙂", 3));
    }

    @Test
    void line_has_no_breaks() {
        assertEquals("one two…", Text.line(" one\n\ttwo three ", 8));
    }
}
