package org.apostil.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class CodePointsTest {

    private static final String EMOJI = "a😀b";
    /** One letter for the eye: e with an acute accent that combines. */
    private static final String COMBINED = "e\u0301a";

    @Test
    void an_emoji_is_one_position() {
        assertEquals(3, CodePoints.length(EMOJI));
        assertEquals("😀", CodePoints.slice(EMOJI, 1, 2));
        assertEquals("b", CodePoints.slice(EMOJI, 2, 3));
    }

    @Test
    void a_mark_that_combines_is_a_position_of_its_own() {
        assertEquals(3, CodePoints.length(COMBINED));
        assertEquals("\u0301", CodePoints.slice(COMBINED, 1, 2));
    }

    @Test
    void an_emoji_of_several_people_has_all_their_positions() {
        assertEquals(5, CodePoints.length("👨‍👩‍👧"));
    }

    @Test
    void the_empty_slice_and_the_whole_are_slices_too() {
        assertEquals("", CodePoints.slice(EMOJI, 3, 3));
        assertEquals(EMOJI, CodePoints.slice(EMOJI, 0, 3));
    }

    @Test
    void positions_outside_or_reversed_are_refused() {
        assertThrows(IndexOutOfBoundsException.class, () -> CodePoints.slice(EMOJI, 0, 4));
        assertThrows(IndexOutOfBoundsException.class, () -> CodePoints.slice(EMOJI, -1, 1));
        assertThrows(IndexOutOfBoundsException.class, () -> CodePoints.slice(EMOJI, 2, 1));
    }

    @Test
    void utf16_indexes_become_positions() {
        assertEquals(2, CodePoints.fromUtf16(EMOJI, 3));
    }
}
