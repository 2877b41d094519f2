package org.apostil.trail.api;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apostil.trail.Entry;

/**
 * Events as comma-separated values (RFC 4180): every cell in quotation marks, lines ended by CR LF.
 *
 * <p>A cell that a spreadsheet would take for a formula has an apostrophe before it, as OWASP advises (CSV injection):
 * what people write must not be run on the machine of whoever opens the file. JSON Lines has it as it was written.
 */
final class TrailCsv {

    private static final List<String> COLUMNS = List.of("seq", "at", "actor", "actorId", "action", "subjectType", "subjectId", "subject",
        "before", "after", "reason", "prevHash", "hash");

    /** The line with the names of the columns. */
    static final String HEADER = line(COLUMNS.stream());

    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private TrailCsv() {
    }

    /** The line of an event. */
    static String line(Entry entry) {
        return line(Arrays.asList(Long.toString(entry.seq()), entry.at(), entry.actor(), entry.actorId(), entry.action(), entry.subject().type(), entry.subject().id(),
            entry.subject().label(), entry.before(), entry.after(), entry.reason(), entry.prevHash(), entry.hash()).stream());
    }

    private static String line(Stream<?> cells) {
        return cells.map(cell -> cell == null ? "" : cell.toString()).map(TrailCsv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        return '"' + (isFormula(text) || isFormula(text.stripLeading()) ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }

    private static boolean isFormula(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    }
}
