package org.apostil.report.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apostil.platform.Format;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Violation;
import org.apostil.report.ChangeService;
import org.apostil.report.Composition;
import org.apostil.report.CompositionField;
import org.apostil.report.CompositionMerge;
import org.apostil.report.CompositionMerge.Difference;
import org.apostil.report.CompositionMerge.Side;
import org.apostil.report.Edition;
import org.apostil.report.ReportReadService;

/**
 * Mine and theirs, side by side, when a colleague saved the same report meanwhile: only what differs, and for each field a
 * choice. Nothing is chosen where both changed it.
 */
@Named
@ViewScoped
public class StaleReport implements Serializable {

    private static final long serialVersionUID = 1;

    /** A field with what stands in it on either side. */
    public static final class Row implements Serializable {

        private static final long serialVersionUID = 1;

        private final CompositionField field;
        private final ArrayList<Marked> mine;
        private final ArrayList<Marked> theirs;
        private final boolean both;
        private Side side;

        Row(Difference difference, ChangeService.Change change) {
            List<Marked> marked = Marked.of(String.join("\n", change.before()), String.join("\n", change.now()));
            this.field = difference.field();
            this.theirs = new ArrayList<>(marked.stream().filter(words -> !words.isCame()).toList());
            this.mine = new ArrayList<>(marked.stream().filter(words -> !words.isWent()).toList());
            this.both = difference.proposal().isEmpty();
            this.side = difference.proposal().orElse(null);
        }

        public String getLabel() {
            return field.label();
        }

        public List<Marked> getMine() {
            return mine;
        }

        public List<Marked> getTheirs() {
            return theirs;
        }

        /** Who changed it since the common edition, in words. */
        public String getWho() {
            return both ? "both changed it: choose" : side == Side.MINE ? "you changed it" : "they changed it";
        }

        public Side getSide() {
            return side;
        }

        public void setSide(Side side) {
            this.side = side;
        }
    }

    @Inject
    private ReportReadService reading;

    @Inject
    private ChangeService changes;

    private ArrayList<Row> rows;
    private UUID report;
    private int before;
    private int number;
    private String origin;
    private String mineKept;

    /**
     * Sets what was typed against what a colleague saved.
     *
     * @param began the edition that both began with
     */
    void open(int began, Composition mine, Edition theirs) {
        report = theirs.report();
        before = began;
        number = theirs.number();
        origin = "%s saved edition %d at %s".formatted(theirs.by(), theirs.number(), Format.moment(theirs.at()));
        mineKept = new TypedReport(report, began, 0, mine).json();
        List<ChangeService.Change> changed = changes.between(theirs.project(), theirs.composition(), mine);
        rows = new ArrayList<>();
        merge().differences().forEach(difference -> changed.stream().filter(change -> change.field() == difference.field()).findFirst()
            .ifPresent(change -> rows.add(new Row(difference, change))));
    }

    private CompositionMerge merge() {
        return new CompositionMerge(reading.edition(report, before).composition(), TypedReport.of(mineKept).composition(), reading.edition(report, number).composition());
    }

    /**
     * What was chosen from both.
     *
     * @throws Problem when a choice is missing
     */
    Composition merged() {
        List<Violation> missing = rows.stream().filter(row -> row.side == null).map(row -> new Violation("comparison", row.getLabel() + ": choose yours or theirs.")).toList();
        if (!missing.isEmpty()) {
            throw Problem.invalid(missing);
        }
        Map<CompositionField, Side> chosen = new EnumMap<>(CompositionField.class);
        rows.forEach(row -> chosen.put(row.field, row.side));
        return merge().merged(chosen);
    }

    void close() {
        rows = null;
    }

    public boolean isOpen() {
        return rows != null;
    }

    public List<Row> getRows() {
        return rows;
    }

    public Side[] getSides() {
        return Side.values();
    }

    /** The edition that stands there now. */
    public int getNumber() {
        return number;
    }

    /** Who saved it and when. */
    public String getOrigin() {
        return origin;
    }
}
