package org.apostil.report.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apostil.platform.Format;
import org.apostil.platform.Problem;
import org.apostil.platform.Side;
import org.apostil.platform.web.SideBySide;
import org.apostil.report.ChangeService;
import org.apostil.report.Composition;
import org.apostil.report.CompositionField;
import org.apostil.report.CompositionMerge;
import org.apostil.report.CompositionMerge.Difference;
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

    @Inject
    private ReportReadService reading;

    @Inject
    private ChangeService changes;

    private ArrayList<SideBySide<CompositionField, Marked>> rows;
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
            .ifPresent(change -> rows.add(row(difference, change))));
    }

    /** Words that came are mine, words that went are theirs; what stays stands on both sides. */
    private static SideBySide<CompositionField, Marked> row(Difference difference, ChangeService.Change change) {
        List<Marked> marked = Marked.of(String.join("\n", change.before()), String.join("\n", change.now()));
        return new SideBySide<>(difference.field(), difference.field().label(), marked.stream().filter(words -> !words.isWent()).toList(),
            marked.stream().filter(words -> !words.isCame()).toList(), difference.proposal());
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
        return merge().merged(SideBySide.chosen(rows, "yours or theirs"));
    }

    void close() {
        rows = null;
    }

    public boolean isOpen() {
        return rows != null;
    }

    public List<SideBySide<CompositionField, Marked>> getRows() {
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
