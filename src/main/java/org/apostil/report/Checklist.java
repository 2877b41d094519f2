package org.apostil.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Violation;
import org.apostil.platform.Text;
import org.apostil.review.Action;

/**
 * What a colleague found of the analytic standards when they decided on a report.
 *
 * @param lines in the order of the standards, at most one for each
 */
public record Checklist(List<Line> lines) {

    static final int LONGEST = 5_000;

    public Checklist {
        lines = lines == null ? List.of() : lines.stream().filter(Objects::nonNull).toList();
    }

    /**
     * One standard.
     *
     * @param remark null where nothing is remarked
     */
    public record Line(Standard standard, Finding finding, String remark) {
    }

    /**
     * The same, if it can go with that step. An approval says something of all nine standards, and of one that is not met,
     * why the report may leave nonetheless.
     *
     * @throws Problem when it cannot; all of it is said at once
     */
    Checklist checked(Action action) {
        List<Violation> faults = new ArrayList<>();
        List<Line> kept = new ArrayList<>();
        if (!lines.isEmpty() && !action.isDecision()) {
            faults.add(fault("Only a decision on the report carries the checklist. Send it without."));
        }
        for (Line line : lines) {
            if (line.standard() == null || line.finding() == null) {
                faults.add(fault("Say of each line which standard it is of, and whether it is met, not met or not applicable."));
            } else if (kept.stream().anyMatch(other -> other.standard() == line.standard())) {
                faults.add(fault("Standard %s stands in the checklist twice. Take one away.".formatted(named(line.standard()))));
            } else {
                kept.add(new Line(line.standard(), line.finding(), Text.orNull(line.remark())));
            }
        }
        if (action == Action.APPROVE) {
            Arrays.stream(Standard.values()).filter(standard -> lines.stream().noneMatch(line -> line.standard() == standard))
                .forEach(standard -> faults.add(fault("Say whether standard %s is met, before you approve.".formatted(named(standard)))));
        }
        kept.stream().filter(line -> line.finding() == Finding.NOT_MET && line.remark() == null).forEach(line -> faults.add(fault(action == Action.APPROVE
            ? "Standard %s is not met. Remark why the report may leave nonetheless, or request changes.".formatted(named(line.standard()))
            : "Standard %s is not met. Remark what is missing.".formatted(named(line.standard())))));
        kept.stream().filter(line -> line.remark() != null && line.remark().codePointCount(0, line.remark().length()) > LONGEST)
            .forEach(line -> faults.add(fault("A remark has at most %,d characters; that on standard %s is longer.".formatted(LONGEST, named(line.standard())))));
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
        kept.sort(Comparator.comparing(Line::standard));
        return new Checklist(kept);
    }

    /** The standards that are not met, by their numbers: for the audit trail. */
    List<Integer> notMet() {
        return lines.stream().filter(line -> line.finding() == Finding.NOT_MET).map(line -> line.standard().number()).toList();
    }

    private static Violation fault(String words) {
        return new Violation("checklist", words);
    }

    private static String named(Standard standard) {
        return standard.code() + " (" + standard.inSentence() + ")";
    }
}
