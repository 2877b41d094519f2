package org.apostil.annotation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.apostil.annotation.AnnotationListService;
import org.apostil.annotation.AnnotationRow;
import org.apostil.annotation.BulkDecision;
import org.apostil.annotation.DecisionService;
import org.apostil.annotation.WithdrawalService;
import org.apostil.identity.Access;
import org.apostil.identity.Permission;
import org.apostil.platform.DeskAddress;
import org.apostil.platform.Format;
import org.apostil.platform.Problem;
import org.apostil.platform.listing.Choice;
import org.apostil.platform.listing.Listing;
import org.apostil.platform.listing.Outcome;
import org.apostil.platform.listing.Outcome.Chosen;
import org.apostil.platform.listing.Outcome.Result;
import org.apostil.platform.listing.ProjectList;
import org.apostil.platform.web.ListView;
import org.apostil.project.ProjectService;
import org.apostil.review.Action;
import org.apostil.review.State;

/** The page with the list of a project's annotations, on which several are decided on or withdrawn at once. */
@Named
@RequestScoped
public class AnnotationsView extends ListView<AnnotationRow> {

    @Inject
    private AnnotationListService annotations;

    @Inject
    private DecisionService decisions;

    @Inject
    private WithdrawalService withdrawals;

    @Inject
    private ProjectService projects;

    @Inject
    private Access access;

    private String name;
    private boolean blind;
    private String reason;

    /** Reads the project; one who is no member finds nothing. */
    public void load() {
        var project = projects.get(getProject());
        name = project.name();
        blind = project.policy().blindFirstPass();
    }

    public void approve() {
        decide(Action.APPROVE);
    }

    public void requestChanges() {
        decide(Action.REQUEST_CHANGES);
    }

    public void reject() {
        decide(Action.REJECT);
    }

    /** Withdraws what was chosen. */
    public void withdraw() {
        act(() -> withdrawals.withdraw(getProject(), reason, ticked()));
    }

    /** Restores what was chosen. */
    public void restore() {
        act(() -> withdrawals.restore(getProject(), reason, ticked()));
    }

    private void decide(Action action) {
        act(() -> {
            BulkDecision decided = decisions.decide(getProject(), action, reason, ticked().stream().map(each -> new BulkDecision.Chosen(each.id(), each.seen())).toList());
            return new Outcome(action.done(), decided.results().stream().map(each -> new Result(each.id(), each.says(), each.refused().orElse(""))).toList());
        });
    }

    private List<Chosen> ticked() {
        if (chosen().isEmpty()) {
            throw new Problem(Problem.Sort.REFUSED, "Choose what it is about first: the box before each.");
        }
        return chosen();
    }

    @Override
    protected Listing<AnnotationRow> list() {
        return AnnotationRow.LISTING;
    }

    @Override
    protected ProjectList<AnnotationRow> reading() {
        return annotations;
    }

    @Override
    protected String path() {
        return "/annotation/annotations";
    }

    @Override
    protected List<Choice> choices(String filter) {
        return filter.equals("author") ? annotations.authors(getProject()) : List.of();
    }

    @Override
    public Chosen chosen(AnnotationRow row) {
        return new Chosen(row.id(), row.version());
    }

    /** The card on the desk. */
    public String card(AnnotationRow row) {
        return DeskAddress.of(row.sourceId()).annotation(row.id());
    }

    /** The day on which it was written, in UTC. */
    public String written(AnnotationRow row) {
        return Format.day(row.writtenAt());
    }

    public boolean isMayReview() {
        return access.permits(Permission.REVIEW, getProject());
    }

    public boolean isMayAnnotate() {
        return access.permits(Permission.ANNOTATE, getProject());
    }

    /** Whether the list shows what was withdrawn. */
    public boolean isOfWithdrawn() {
        return asked().among("state", State.class).filter(State.WITHDRAWN::equals).isPresent();
    }

    /** Whether a blind first pass may keep something back here as on the desk. */
    public boolean isBlind() {
        return blind;
    }

    public String getName() {
        return name;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
