package org.apostil.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** The figures of one run: each with its median, smallest and largest, in the order in which they were taken. */
final class Figures {

    private record Row(String name, String unit, List<Double> values) {

        private String line() {
            List<Double> sorted = values.stream().sorted().toList();
            return "%-58s %9.1f %9.1f %9.1f %-5s %3d".formatted(name, sorted.get(sorted.size() / 2), sorted.getFirst(), sorted.getLast(), unit, sorted.size());
        }
    }

    private final List<Row> rows = new ArrayList<>();

    void add(String name, String unit, List<Double> values) {
        rows.add(new Row(name, unit, List.copyOf(values)));
    }

    void print(PrintStream out) {
        out.printf("%n%-58s %9s %9s %9s %-5s %3s%n", "", "median", "min", "max", "", "n");
        rows.forEach(row -> out.println(row.line()));
    }
}
