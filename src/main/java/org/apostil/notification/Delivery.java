package org.apostil.notification;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.apostil.platform.Coded;

/** When a person gets mail. */
public enum Delivery implements Coded {
    IMMEDIATE("immediate", "At once"),
    DIGEST("digest", "Once a day, at seven in the morning"),
    NONE("none", "No mail");

    /** What happens to the same thing within this time is one mail. */
    static final Duration GATHERED = Duration.ofMinutes(1);
    private static final LocalTime DIGEST_AT = LocalTime.of(7, 0);

    private final String code;
    private final String words;

    Delivery(String code, String words) {
        this.code = code;
        this.words = words;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String words() {
        return words;
    }

    /** When mail tells of what happens {@code now}; null where none does. */
    Instant due(Instant now, ZoneId zone) {
        return switch (this) {
            case IMMEDIATE -> now.plus(GATHERED);
            case DIGEST -> nextSeven(now, zone);
            case NONE -> null;
        };
    }

    /** The next seven in the morning there; on a day that has none, the moment that follows the gap. */
    private static Instant nextSeven(Instant now, ZoneId zone) {
        ZonedDateTime local = now.atZone(zone);
        Instant today = local.toLocalDate().atTime(DIGEST_AT).atZone(zone).toInstant();
        return today.isAfter(now) ? today : local.toLocalDate().plusDays(1).atTime(DIGEST_AT).atZone(zone).toInstant();
    }
}
