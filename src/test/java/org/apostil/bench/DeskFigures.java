package org.apostil.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The desk's figures: rows in the order in which they first came, a column for each page, and the limit of issue 3. */
final class DeskFigures {

    private static final List<String> COLUMNS = List.of("static", "article", "5,000", "50,000");
    /** The column that limits are held against. */
    private static final String LIMITED = "5,000";

    /** @param most the limit, or NaN where there is none */
    private record Row(String unit, double most, Map<String, List<Double>> values) {
    }

    private final Map<String, Row> rows = new LinkedHashMap<>();

    void add(String column, String name, String unit, double most, double value) {
        rows.computeIfAbsent(name, key -> new Row(unit, most, new LinkedHashMap<>())).values().computeIfAbsent(column, key -> new ArrayList<>()).add(value);
    }

    void add(String column, String name, String unit, double value) {
        add(column, name, unit, Double.NaN, value);
    }

    boolean has(String column, String name) {
        return rows.containsKey(name) && rows.get(name).values().containsKey(column);
    }

    double median(String column, String name) {
        return quantile(rows.get(name).values().get(column), .5);
    }

    /** Between 0 and 1; the nearest rank. */
    static double quantile(List<Double> values, double share) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(Math.clamp((int) Math.ceil(share * sorted.size()) - 1, 0, sorted.size() - 1));
    }

    void print(PrintStream out) {
        out.printf("%n%-62s %-6s", "", "");
        COLUMNS.forEach(column -> out.printf("%11s", column));
        out.printf("%9s %9s%n", "growth", "limit");
        rows.forEach((name, row) -> print(out, name, row));
    }

    private void print(PrintStream out, String name, Row row) {
        out.printf("%-62s %-6s", name, row.unit());
        COLUMNS.forEach(column -> out.printf("%11s", row.values().containsKey(column) ? number(median(column, name)) : ""));
        out.printf("%9s", growth(name, row));
        boolean limited = !Double.isNaN(row.most()) && row.values().containsKey(LIMITED);
        out.printf("%s%n", limited ? " %9s %s".formatted("≤ " + number(row.most()), median(LIMITED, name) <= row.most() ? "ok" : "NOT") : "");
    }

    private String growth(String name, Row row) {
        if (!row.values().containsKey(LIMITED) || !row.values().containsKey("50,000") || median(LIMITED, name) == 0) {
            return "";
        }
        return "×" + number(median("50,000", name) / median(LIMITED, name));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%,.0f" : value >= 10 ? "%.1f" : "%.2f", value);
    }
}
