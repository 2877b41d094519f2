package org.apostil.report.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apostil.identity.Access;
import org.apostil.platform.Format;
import org.apostil.platform.web.Screen;
import org.apostil.report.Checklist;
import org.apostil.report.ReportReview;
import org.apostil.report.ReportReview.Taken;
import org.apostil.report.ReportReviewService;
import org.apostil.report.ReportStep;
import org.apostil.report.Standard;
import org.apostil.review.Action;
import org.apostil.review.Answer;
import org.apostil.review.State;

/** The review of the report that its page shows: who decided what, and what whoever is signed in can do. */
@Named("reportReview")
@ViewScoped
public class ReportReviewView implements Serializable {

    private static final long serialVersionUID = 1;

    /** In the order in which people are offered them. */
    private static final List<Action> ACTIONS = List.of(Action.SUBMIT, Action.APPROVE, Action.REQUEST_CHANGES, Action.REJECT, Action.REOPEN, Action.WITHDRAW, Action.RESTORE);

    /** Why something cannot be done now. */
    public record Refusal(String action, String why) {
    }

    @Inject
    private ReportReviewService reviewing;

    @Inject
    private ReportView report;

    @Inject
    private KeptReview kept;

    @Inject
    private Access access;

    private long seen = -1;
    private String fingerprint;
    private String reason;
    private int typedOf;
    private final ArrayList<StandardForm> checklist = new ArrayList<>(Stream.of(Standard.values()).map(StandardForm::new).toList());

    private transient ReportReview review;

    /** Lays what was typed earlier and not decided yet into the fields. */
    public void resume() {
        kept.resume().ifPresent(typed -> {
            typedOf = typed.edition();
            reason = typed.reason();
            typed.lines().forEach(line -> checklist.get(line.standard().ordinal()).take(line));
        });
    }

    /** Keeps what is typed. */
    public void keep() {
        kept.keep(new TypedReview(report.getId(), report.getEdition().number(), reason, touched()));
    }

    private List<Checklist.Line> touched() {
        return checklist.stream().filter(StandardForm::isTouched).map(StandardForm::line).toList();
    }

    /** The edition of which the person typed what stands in the fields, where another came since; 0 where none did. */
    public int getTypedOfEarlier() {
        return typedOf < report.getEdition().number() ? typedOf : 0;
    }

    /** When whoever is signed in took their last step, in ISO 8601; null where they took none. */
    public Instant getDecided() {
        return getReview().steps().reversed().stream().filter(step -> step.actor().equals(access.requireSignedIn().id())).map(Taken::at).findFirst().orElse(null);
    }

    /** How far it got, as whoever is signed in had it before them first. */
    public ReportReview getReview() {
        if (review == null) {
            review = reviewing.get(report.getId());
            if (seen < 0) {
                look();
            }
        }
        return review;
    }

    private void look() {
        seen = review.version();
        fingerprint = review.fingerprint();
    }

    public void submit() {
        act(Action.SUBMIT);
    }

    public void approve() {
        act(Action.APPROVE);
    }

    public void requestChanges() {
        act(Action.REQUEST_CHANGES);
    }

    public void reject() {
        act(Action.REJECT);
    }

    public void reopen() {
        act(Action.REOPEN);
    }

    public void withdraw() {
        act(Action.WITHDRAW);
    }

    public void restore() {
        act(Action.RESTORE);
    }

    /** Where it was refused, what stands there now is shown, and the next click is on that. */
    private void act(Action action) {
        Checklist found = !action.isDecision() ? null : new Checklist(touched());
        if (Screen.attempt("review", () -> reviewing.act(report.getId(), seen, new ReportStep(action, reason, fingerprint, found)))) {
            kept.done();
            Screen.goTo("/report/report?id=" + report.getId());
            return;
        }
        review = null;
        getReview();
        look();
    }

    /** Where it stands and how far it is, in a sentence. */
    public String getWords() {
        State state = getReview().state();
        String approvals = "%d of %s".formatted(review.approvals(), Format.count(review.approvalsNeeded(), "approval"));
        return switch (state) {
            case DRAFT -> "A draft: nobody was asked to decide on it yet.";
            case SUBMITTED -> "Submitted: %s of it as it stands.".formatted(approvals);
            case APPROVED -> "Approved as it stands: %s.".formatted(approvals);
            case CHANGES_REQUESTED -> "A colleague asked for changes.";
            case REJECTED, WITHDRAWN, SUPERSEDED -> state.words() + ".";
        };
    }

    public boolean allows(String action) {
        return getReview().answers().get(Action.valueOf(action)) instanceof Answer.Allowed;
    }

    /** Whether something can be done now that must say why. */
    public boolean isReasoned() {
        return ACTIONS.stream().anyMatch(action -> action.needsReason() && allows(action.name()));
    }

    /** Whether anything can be done now. */
    public boolean isActing() {
        return ACTIONS.stream().anyMatch(action -> allows(action.name()));
    }

    /** What cannot be done now, and why. */
    public List<Refusal> getRefusals() {
        return ACTIONS.stream().flatMap(action -> getReview().answers().get(action) instanceof Answer.Refused(String why) ? Stream.of(new Refusal(action.words(), why)) : Stream.empty()).toList();
    }

    /** The steps, newest first. */
    public List<Taken> getSteps() {
        return getReview().steps().reversed();
    }

    /** What was done on which edition, by whom and when. */
    public String origin(Taken step) {
        return "edition %d · %s · %s".formatted(step.edition(), step.by(), Format.moment(step.at()));
    }

    public List<StandardForm> getChecklist() {
        return checklist;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    /** The version of the report that whoever is signed in has before them. */
    public long getSeen() {
        getReview();
        return seen;
    }
}
