package org.apostil.ingest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as files write them. The day is the one that was written, whatever its zone: nobody knows the reader's. */
final class Dates {

    private static final Pattern ISO = Pattern.compile("(\\d{4})(?:[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?)?(?:[T ].*)?", Pattern.DOTALL);
    private static final Pattern COMPACT = Pattern.compile("(?:D:)?(\\d{4})(\\d{2})(\\d{2})(?:\\D.*|\\d{2,}.*)?", Pattern.DOTALL);

    private Dates() {
    }

    /** The date by ISO 8601, as exactly as it is written: a year, a month or a day; nothing where it is none. */
    static Optional<String> day(String raw) {
        try {
            Matcher compact = COMPACT.matcher(raw);
            if (compact.matches()) {
                return Optional.of(iso(compact.group(1), compact.group(2), compact.group(3)));
            }
            Matcher iso = ISO.matcher(raw);
            return Optional.of(iso.matches() ? iso(iso.group(1), iso.group(2), iso.group(3)) : LocalDate.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(raw)).toString());
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    private static String iso(String year, String month, String day) {
        if (month == null) {
            return Year.parse(year).toString();
        }
        int monthNumber = Integer.parseInt(month);
        return day == null ? YearMonth.of(Integer.parseInt(year), monthNumber).toString() : LocalDate.of(Integer.parseInt(year), monthNumber, Integer.parseInt(day)).toString();
    }
}
