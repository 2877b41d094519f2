package org.apostil.trail;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.apostil.platform.Problem;
import org.apostil.platform.Text;

/**
 * Which events are asked for; what is null is not asked for.
 *
 * @param person  who did it
 * @param action  what was done, such as {@code annotation.submitted}
 * @param subject what it was done to
 * @param from    the first day, in UTC
 * @param until   the last day, in UTC
 * @param words   what the reason, before or after holds, in any case of letters
 */
public record TrailFilter(UUID person, String action, UUID subject, LocalDate from, LocalDate until, String words) {

    /** All events. */
    public static final TrailFilter NONE = new TrailFilter(null, null, null, null, null, null);

    private static final int LONGEST = 200;

    /**
     * The filter that was typed or sent.
     *
     * @throws Problem when a date is none, the days are in the wrong order, or there are more than 200 characters of words
     */
    public static TrailFilter of(UUID person, String action, UUID subject, String from, String until, String words) {
        String wanted = Text.orNull(words);
        if (wanted != null && wanted.codePointCount(0, wanted.length()) > LONGEST) {
            throw Problem.invalid("words", "Search for 1 to " + LONGEST + " characters.");
        }
        LocalDate first = date(from, "from");
        LocalDate last = date(until, "until");
        if (first != null && last != null && last.isBefore(first)) {
            throw Problem.invalid("until", "The last day is before the first. Exchange them.");
        }
        return new TrailFilter(person, Text.orNull(action), subject, first, last, wanted);
    }

    /** Whether anything at all is asked for. */
    public boolean isNarrow() {
        return !equals(NONE);
    }

    private static LocalDate date(String typed, String field) {
        String day = Text.orNull(typed);
        try {
            return day == null ? null : LocalDate.parse(day);
        } catch (DateTimeParseException e) {
            throw Problem.invalid(field, "Write a day as year, month and day, such as 2017-03-14.");
        }
    }
}
