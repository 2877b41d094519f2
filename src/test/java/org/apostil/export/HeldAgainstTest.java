package org.apostil.export;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A release that is made again is held against what was kept, byte for byte. */
class HeldAgainstTest {

    @Test
    void same_bytes_are_the_same_however_they_come() {
        assertTrue(same("kept", "kept"));
        assertTrue(same("kept", "k", "", "ept"));
        assertTrue(same("", ""));
    }

    @Test
    void one_byte_that_is_another_or_missing_or_too_many_is_not() {
        assertFalse(same("kept", "kepT"));
        assertFalse(same("kept", "kep", "T"));
        assertFalse(same("kept", "kep"));
        assertFalse(same("kept", "kept", "!"));
        assertFalse(same("kept", "!", "kept"));
        assertFalse(same("kept"));
    }

    private static boolean same(String file, String... written) {
        HeldAgainst held = new HeldAgainst(bytes(file));
        for (String part : written) {
            byte[] bytes = bytes(part);
            held.write(bytes, 0, bytes.length);
        }
        return held.same();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
