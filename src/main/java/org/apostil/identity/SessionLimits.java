package org.apostil.identity;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a session lasts: without a request ({@code APOSTIL_SESSION_MINUTES}, which the server keeps too), and at all
 * ({@code APOSTIL_SESSION_HOURS}).
 */
public final class SessionLimits {

    private static final Duration IDLE = Duration.ofMinutes(number("APOSTIL_SESSION_MINUTES", 60));
    private static final Duration ABSOLUTE = Duration.ofHours(number("APOSTIL_SESSION_HOURS", 12));

    private SessionLimits() {
    }

    private static long number(String name, long usual) {
        String value = System.getenv(name);
        return value == null || value.isBlank() ? usual : Long.parseLong(value.strip());
    }

    /** When a session ends that began then, whatever is done in it. */
    public static Instant end(Instant began) {
        return began.plus(ABSOLUTE);
    }

    /** Sessions that began before are over. */
    static Instant earliestBegin(Instant now) {
        return now.minus(ABSOLUTE);
    }

    /** Sessions that were last seen before are over; a minute more than the server gives them, as that is how exactly it is kept. */
    static Instant earliestSeen(Instant now) {
        return now.minus(IDLE).minusSeconds(60);
    }

    /** Without a request. */
    public static Duration idle() {
        return IDLE;
    }

    /** At all. */
    public static Duration absolute() {
        return ABSOLUTE;
    }
}
