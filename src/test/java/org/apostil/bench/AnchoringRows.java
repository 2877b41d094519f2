package org.apostil.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apostil.anchoring.KnownEdit;
import org.apostil.anchoring.Outcome;
import org.apostil.anchoring.Truth;
import org.apostil.anchoring.Truth.Count;
import org.apostil.launch.Installation;
import org.apostil.source.SourceText;

/**
 * How well and how fast annotations are found again in a newer text: the four outcomes after edits of known truth, and the
 * time for 5,000 annotations in a text of a megabyte of which 2 % of the words changed.
 */
public final class AnchoringRows {

    /** The most that placing those 5,000 may take, in milliseconds. */
    public static final double LIMIT = 3000;
    private static final int MARKS = 1500;
    private static final int EDITIONS = 8;
    private static final int ANNOTATIONS = 5000;
    private static final int BYTES = 1_000_000;
    private static final Path ARTICLE = Installation.ofThisProgram().base().resolve("db/demo/article.txt");

    private AnchoringRows() {
    }

    /** The time to read both texts and place 5,000 annotations, in milliseconds, once for each run; the first runs are not counted. */
    public static List<Double> times(int warm, int runs) {
        SourceText text = SourceText.of(LongText.of(BYTES, ARTICLE));
        List<Double> times = new ArrayList<>();
        for (int run = 0; run < warm + runs; run++) {
            double millis = Truth.millis(KnownEdit.TWO_PERCENT, text, ANNOTATIONS, run);
            if (run >= warm) {
                times.add(millis);
            }
        }
        return times;
    }

    /** Prints both; whether nothing that is said to be exact is wrong, and the limit is kept. */
    public static boolean print(PrintStream out) {
        boolean precise = outcomes(out);
        List<Double> placed = times(3, 9);
        List<Double> committed = AnchoringInServer.times(SourceText.of(LongText.of(BYTES, ARTICLE)), ANNOTATIONS, out);
        Figures figures = new Figures();
        figures.add("place 5,000 annotations, 1 MB, 2 %% of words changed (limit %.0f)".formatted(LIMIT), "ms", placed);
        figures.add("the same by the interface, committed", "ms", committed);
        figures.print(out);
        return precise && placed.stream().sorted().toList().get(placed.size() / 2) <= LIMIT;
    }

    private static boolean outcomes(PrintStream out) {
        SourceText article = article();
        boolean precise = true;
        out.printf("%n%-26s %15s %15s %15s %15s%n", "edit (right of all)", "exact", "moved", "ambiguous", "orphaned");
        for (KnownEdit edit : KnownEdit.values()) {
            Map<Outcome, Count> counts = new EnumMap<>(Outcome.class);
            for (int seed = 0; seed < EDITIONS; seed++) {
                Truth truth = Truth.of(edit, article, MARKS, seed);
                for (Outcome outcome : Outcome.values()) {
                    counts.merge(outcome, truth.count(outcome), Count::plus);
                }
            }
            StringBuilder line = new StringBuilder("%-26s".formatted(edit.words()));
            counts.values().forEach(count -> line.append(" %15s".formatted("%,d of %,d".formatted(count.right(), count.all()))));
            out.println(line);
            precise &= counts.get(Outcome.EXACT).right() == counts.get(Outcome.EXACT).all();
        }
        return precise;
    }

    private static SourceText article() {
        try {
            return SourceText.of(Files.readString(ARTICLE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
