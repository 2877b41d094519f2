package org.apostil.annotation.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.apostil.annotation.AnnotationReadService;
import org.apostil.annotation.AnnotationReviewService;
import org.apostil.annotation.AnnotationView;
import org.apostil.annotation.Offered;
import org.apostil.annotation.RevisionService;
import org.apostil.annotation.SuccessorService;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;
import org.apostil.platform.web.Screen;
import org.apostil.review.Action;

/** The form of a decision, a withdrawal: what is done, to what, and why. */
@Named("step")
@ViewScoped
public class StepView implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private AnnotationReviewService reviewing;

    @Inject
    private AnnotationReadService reading;

    @Inject
    private RevisionService revisions;

    @Inject
    private ComparisonView comparison;

    @Inject
    private SuccessorService successors;

    @Inject
    private KeptForm kept;

    private UUID annotation;
    private long version;
    private int revision;
    private Action action;
    private int number;
    private String says;
    private String reason;
    private UUID successor;
    private String successorSays;

    /** Opens the form; {@code seen} is the version that the person had before them. */
    void open(UUID id, long seen, Action wanted) {
        AnnotationView view = reading.get(id);
        start(view, wanted, view.version() == seen ? view.revision() : Math.max(1, view.revision() - 1));
        kept.opened(typed());
        if (view.version() != seen) {
            changed(view);
        }
    }

    /** Opens the form as it was left. */
    void resume(Typed typed) {
        AnnotationView view = reading.get(typed.subject());
        Action wanted = Arrays.stream(Action.values()).filter(each -> each.code().equals(typed.purpose())).findFirst().orElseThrow(Problem::notFound);
        start(view, wanted, typed.revision() == null ? view.revision() : typed.revision());
        Typed before = typed();
        reason = typed.reason();
        kept.resumed(typed(), before, title());
        if (typed.seen() == null || typed.seen() != view.version()) {
            changed(view);
        }
    }

    private void start(AnnotationView view, Action wanted, int since) {
        comparison.close();
        annotation = view.id();
        version = view.version();
        revision = since;
        action = wanted;
        number = view.number();
        says = view.says();
        reason = null;
        successor = null;
        successorSays = null;
    }

    /** Keeps what is typed so far. */
    public void keep() {
        if (isOpen()) {
            kept.keep(typed(), title());
        }
    }

    /** Takes the step at once: it needs no words. */
    void take(UUID id, long seen, Action wanted) {
        Screen.attempt("step", () -> {
            try {
                DeskMessages.changed(reviewing.act(id, seen, wanted, null));
            } catch (Problem problem) {
                if (problem.sort() == Sort.STALE) {
                    DeskMessages.changed(reading.get(id));
                }
                throw problem;
            }
        });
    }

    /** Takes the step, and closes the form. Where somebody was faster, says what changed and asks again. */
    public void save() {
        Screen.attempt("step", () -> {
            try {
                AnnotationView view = reviewing.act(annotation, version, action, reason, successor);
                kept.done();
                shut();
                DeskMessages.changed(view);
            } catch (Problem problem) {
                if (problem.sort() != Sort.STALE) {
                    throw problem;
                }
                changed(reading.get(annotation));
            }
        });
    }

    /** The person decides on what stands there now, with what changed before them. */
    private void changed(AnnotationView view) {
        comparison.open(annotation, revision, revisions.said(annotation, revision));
        version = view.version();
        says = view.says();
        DeskMessages.changed(view);
        if (!view.answer(action).allowed()) {
            throw new Problem(Sort.REFUSED, view.answer(action).why().orElse("") + " What you typed is still here.");
        }
    }

    /** Closes the form; what was typed can be brought back for a moment. */
    public void close() {
        if (isOpen()) {
            kept.cancelled(typed(), title());
        }
        shut();
    }

    /** Makes room for another form; what was typed stays unfinished. */
    void setAside() {
        if (isOpen()) {
            shut();
        }
    }

    private void shut() {
        action = null;
        comparison.close();
        DeskMessages.closed();
    }

    private Typed typed() {
        return Typed.words("step", action.code(), annotation, version, revision, null, reason, null);
    }

    private String title() {
        return "decision “" + action.words() + "” on “" + DeskMessages.shorten(says) + "”";
    }

    /** What can stand instead of it. */
    public List<Offered> suggest(String typed) {
        return successors.of(annotation, typed);
    }

    /** Shows what was picked. */
    public void pick() {
        AnnotationView other = successor == null ? null : reading.get(successor);
        successorSays = other == null ? null : other.label();
    }

    /** Lets go of what was picked. */
    public void unpick() {
        successor = null;
        successorSays = null;
    }

    /** Whether another must be named, which stands instead of it. */
    public boolean isReplaced() {
        return action == Action.SUPERSEDE;
    }

    public UUID getSuccessor() {
        return successor;
    }

    public void setSuccessor(UUID successor) {
        this.successor = successor;
    }

    /** What stands instead of it, with its number; null until it is picked. */
    public String getSuccessorSays() {
        return successorSays;
    }

    public boolean isOpen() {
        return action != null;
    }

    public Action getAction() {
        return action;
    }

    public int getNumber() {
        return number;
    }

    public String getSays() {
        return says;
    }

    /** How the field for the reason is called. */
    public String getReasonLabel() {
        return action == Action.REOPEN ? "Why it is reopened, for the author and whoever decided" : action.needsReason() ? "Why: what should the author know or do?" : "A remark, if you want to leave one";
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
