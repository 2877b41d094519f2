package org.apostil.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apostil.annotation.AnnotationView;
import org.apostil.discussion.Discussion;
import org.apostil.platform.DeskAddress;
import org.apostil.platform.Format;
import org.apostil.review.State;

/** Says in words what a report does not show of one of its texts, and why. */
final class Omissions {

    private final List<AnnotationView> all;
    private final Selection selection;
    private final DeskAddress desk;

    Omissions(List<AnnotationView> all, Selection selection, DeskAddress desk) {
        this.all = all;
        this.selection = selection;
        this.desk = desk;
    }

    /** What is left out, and then what stands in it with a reservation. */
    List<LeftOut> of(List<Discussion> discussions, boolean superseded) {
        List<LeftOut> said = new ArrayList<>();
        unapproved(said);
        filtered(said);
        lapsed(said);
        long open = discussions.stream().filter(Discussion::open).count();
        if (open > 0) {
            say(said, "%s not resolved.".formatted(Format.count(open, "discussion") + (open == 1 ? " is" : " are")));
        }
        if (superseded) {
            say(said, "A newer text of the source is known; the report shows the earlier one.");
        }
        return said;
    }

    /** That so many rulings are left out, for the report shows no note that is their outcome; nothing where none is. */
    static Optional<LeftOut> rulings(int count, DeskAddress desk) {
        return count == 0 ? Optional.empty()
            : Optional.of(new LeftOut("Left out: %s whose outcome the report does not show.".formatted(Format.count(count, "ruling")), desk.path()));
    }

    private void unapproved(List<LeftOut> said) {
        Map<State, Long> counts = new EnumMap<>(State.class);
        all.stream().filter(view -> selection.isWanted(view) && !selection.states().contains(view.state())).forEach(view -> counts.merge(view.state(), 1L, Long::sum));
        counts.forEach((state, count) -> said.add(new LeftOut("Left out: %s.".formatted(switch (state) {
            case DRAFT -> counted(count, "draft") + " that nobody has submitted yet";
            case SUBMITTED -> counted(count, "submitted annotation") + " that nobody has approved yet";
            case CHANGES_REQUESTED -> counted(count, "annotation") + " to which a colleague asked for changes";
            case APPROVED -> counted(count, "approved annotation") + ", for the report was not asked to show them";
            case REJECTED -> counted(count, "rejected annotation");
            case WITHDRAWN -> counted(count, "annotation") + " that " + (count == 1 ? "its author" : "their authors") + " withdrew";
            case SUPERSEDED -> counted(count, "annotation") + " in whose place a newer one stands";
        }), desk.filtered("states", state.code()))));
    }

    private void filtered(List<LeftOut> said) {
        long count = all.stream().filter(view -> selection.states().contains(view.state()) && !selection.isWanted(view)).count();
        if (count > 0) {
            say(said, "Left out: %s that the chosen kinds, grades, speakers or authors leave out.".formatted(counted(count, "annotation")));
        }
    }

    private void lapsed(List<LeftOut> said) {
        long count = all.stream().filter(selection::isWanted).filter(view -> view.state() == State.SUBMITTED || view.state() == State.DRAFT)
            .filter(view -> view.decisions().stream().anyMatch(decision -> !decision.standing() && !decision.takenBack())).count();
        if (count > 0) {
            say(said, "Of %s an approval lapsed, for it was changed afterwards.".formatted(counted(count, "annotation")));
        }
    }

    private void say(List<LeftOut> said, String words) {
        said.add(new LeftOut(words, desk.path()));
    }

    private static String counted(long count, String what) {
        return Format.count(count, what);
    }
}
