package org.apostil.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.apostil.platform.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "name", "a@b\r\nBcc: c@d", "A <a@b.org>", "a@b.org, c@d.org", "a@b.org\u0000", "a b@c.org", "a@@b.org"})
    void what_is_no_single_plain_address_is_refused(String typed) {
        assertEquals("email", assertThrows(Problem.class, () -> Address.require(typed)).violations().getFirst().field());
    }

    @Test
    void address_is_taken_without_the_space_around_it() {
        assertEquals("name@example.org", Address.require(" name@example.org\n"));
    }

    @Test
    void no_line_of_a_header_breaks() {
        assertEquals("Room Bcc: x@example.org end", Address.line("Room\r\nBcc: x@example.org\u2028end\n"));
    }

    @Test
    void pauses_double_and_end_at_four_hours() {
        assertEquals(5, Postman.pause(1).toSeconds());
        assertEquals(10, Postman.pause(2).toSeconds());
        assertEquals(4, Postman.pause(Postman.MOST).toHours());
    }
}
