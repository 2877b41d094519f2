package org.apostil.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Days from one to another, as a query names them: {@code 2017}, {@code 2017-03}, {@code 2017-03-14}, or two of them with two dots
 * between, of which one can be left out.
 *
 * @param from  the first day; null for no first
 * @param until the day after the last; null for no last
 */
record DateRange(LocalDate from, LocalDate until) {

    private static final int MOST_MONTHS = 120;

    /** The range; nothing where it is none. */
    static Optional<DateRange> of(String typed) {
        String[] ends = typed.strip().split("\\.\\.", -1);
        if (ends.length > 2) {
            return Optional.empty();
        }
        try {
            LocalDate from = ends[0].isEmpty() ? null : first(ends[0]);
            String last = ends[ends.length - 1];
            LocalDate until = last.isEmpty() ? null : after(last);
            boolean some = from != null || until != null;
            return some && (from == null || until == null || from.isBefore(until)) ? Optional.of(new DateRange(from, until)) : Optional.empty();
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    /** The months that it touches, as the index names them; none where they are too many to be asked for one by one. */
    List<String> months() {
        if (from == null || until == null || ChronoUnit.MONTHS.between(from, until) > MOST_MONTHS) {
            return List.of();
        }
        return Stream.iterate(YearMonth.from(from), month -> month.atDay(1).isBefore(until), month -> month.plusMonths(1))
            .map(month -> month.getYear() + "-" + month.getMonthValue()).toList();
    }

    private static LocalDate first(String date) {
        return switch (date.length()) {
            case 4 -> Year.parse(date).atDay(1);
            case 7 -> YearMonth.parse(date).atDay(1);
            default -> LocalDate.parse(date);
        };
    }

    private static LocalDate after(String date) {
        return switch (date.length()) {
            case 4 -> Year.parse(date).plusYears(1).atDay(1);
            case 7 -> YearMonth.parse(date).plusMonths(1).atDay(1);
            default -> LocalDate.parse(date).plusDays(1);
        };
    }
}
