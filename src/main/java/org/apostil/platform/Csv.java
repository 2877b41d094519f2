package org.apostil.platform;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Comma-separated values (RFC 4180): every cell in quotation marks, lines ended by CR LF.
 *
 * <p>{@snippet : Csv.line(Stream.of("Said \"no\"", 3)); // "Said ""no""","3" }
 *
 * <p>A cell that a spreadsheet would take for a formula has an apostrophe before it, as OWASP advises (CSV injection):
 * what people write must not be run on the machine of whoever opens the file.
 */
public final class Csv {

    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private Csv() {
    }

    /** A line of cells; null is an empty one. */
    public static String line(Stream<?> cells) {
        return cells.map(cell -> cell == null ? "" : cell.toString()).map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** The text as a spreadsheet may have it: what it would take for a formula has an apostrophe before it. */
    public static String harmless(String text) {
        return isFormula(text) || isFormula(text.stripLeading()) ? "'" + text : text;
    }

    private static String cell(String text) {
        return '"' + harmless(text).replace("\"", "\"\"") + '"';
    }

    private static boolean isFormula(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    }
}
