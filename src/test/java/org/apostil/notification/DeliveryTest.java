package org.apostil.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class DeliveryTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void digest_leaves_at_the_next_seven_of_the_persons_clock() {
        assertEquals(Instant.parse("2026-01-10T06:00:00Z"), digest("2026-01-09T12:00:00Z", BERLIN));
        assertEquals(Instant.parse("2026-01-10T06:00:00Z"), digest("2026-01-10T05:59:59Z", BERLIN));
        assertEquals(Instant.parse("2026-01-10T03:00:00Z"), digest("2026-01-09T12:00:00Z", ZoneId.of("Asia/Yerevan")));
    }

    @Test
    void what_happens_at_seven_sharp_is_told_the_next_day() {
        assertEquals(Instant.parse("2026-01-11T06:00:00Z"), digest("2026-01-10T06:00:00Z", BERLIN));
    }

    @Test
    void seven_stays_seven_when_the_clocks_change() {
        assertEquals(Instant.parse("2026-03-29T05:00:00Z"), digest("2026-03-28T12:00:00Z", BERLIN));
        assertEquals(Instant.parse("2026-10-25T06:00:00Z"), digest("2026-10-24T12:00:00Z", BERLIN));
    }

    @Test
    void none_leaves_never_and_immediate_after_a_minute() {
        Instant now = Instant.parse("2026-01-09T12:00:00Z");
        assertNull(Delivery.NONE.due(now, BERLIN));
        assertEquals(now.plusSeconds(60), Delivery.IMMEDIATE.due(now, BERLIN));
    }

    private static Instant digest(String now, ZoneId zone) {
        return Delivery.DIGEST.due(Instant.parse(now), zone);
    }
}
