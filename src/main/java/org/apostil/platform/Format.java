package org.apostil.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times and dates as the screens write them. Times of day are in UTC and say so. */
public final class Format {

    private static final long KILO = 1024;

    private static final DateTimeFormatter MOMENT = utc("d MMM uuuu, HH:mm 'UTC'");
    private static final DateTimeFormatter DAY = utc("d MMM uuuu");
    private static final DateTimeFormatter TIME = utc("HH:mm:ss");

    private Format() {
    }

    /** A moment, such as <em>14 Mar 2017, 09:05 UTC</em>. */
    public static String moment(Instant at) {
        return MOMENT.format(at);
    }

    /** The day of a moment in UTC, such as <em>14 Mar 2017</em>. */
    public static String day(Instant at) {
        return DAY.format(at);
    }

    /** The time of day of a moment in UTC, to the second: <em>09:05:00</em>. */
    public static String time(Instant at) {
        return TIME.format(at);
    }

    /** A date of ISO 8601 as exactly as it is known: <em>14 March 2017</em>, <em>March 2017</em>, <em>2017</em> or <em>unknown</em>. */
    public static String date(String iso) {
        if (iso == null) {
            return "unknown";
        }
        return switch (iso.length()) {
            case 4 -> Year.parse(iso).toString();
            case 7 -> YearMonth.parse(iso).format(DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH));
            default -> LocalDate.parse(iso).format(DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH));
        };
    }

    /** A count with its noun, such as <em>1 source</em> or <em>3 sources</em>. */
    public static String count(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    private static DateTimeFormatter utc(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
    }

    /** A size in words such as <em>1.2 MB</em>, of 1,024 KB each. */
    public static String size(long bytes) {
        return bytes < KILO * KILO ? "%,d KB".formatted(Math.max(1, bytes / KILO)) : "%.1f MB".formatted(bytes / (double) (KILO * KILO));
    }
}
