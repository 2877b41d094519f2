package org.apostil.platform;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.regex.Pattern;

/** A date of ISO 8601 as exactly as it is known: a year, a month or a day, such as {@code 2017}, {@code 2017-03} or {@code 2017-03-14}. */
public final class PartialDate {

    private static final Pattern FORM = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");

    private PartialDate() {
    }

    /** Whether it is one, of a day that there is. */
    public static boolean isOne(String date) {
        if (!FORM.matcher(date).matches()) {
            return false;
        }
        try {
            startOf(date);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** Whether it is one, or unknown. */
    public static boolean isOneOrNull(String date) {
        return date == null || isOne(date);
    }

    /** The first day that it can mean. */
    public static LocalDate startOf(String date) {
        return switch (date.length()) {
            case 4 -> Year.parse(date).atDay(1);
            case 7 -> YearMonth.parse(date).atDay(1);
            default -> LocalDate.parse(date);
        };
    }

    /** The last day that it can mean. */
    public static LocalDate endOf(String date) {
        return switch (date.length()) {
            case 4 -> Year.parse(date).atMonth(12).atEndOfMonth();
            case 7 -> YearMonth.parse(date).atEndOfMonth();
            default -> LocalDate.parse(date);
        };
    }
}
