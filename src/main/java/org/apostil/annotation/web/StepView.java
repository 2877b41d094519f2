package org.apostil.annotation.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.apostil.annotation.AnnotationReadService;
import org.apostil.annotation.AnnotationReviewService;
import org.apostil.annotation.AnnotationView;
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

    private UUID annotation;
    private long version;
    private Action action;
    private int number;
    private String says;
    private String reason;

    /** Opens the form; {@code seen} is the version that the person had before them. */
    void open(UUID id, long seen, Action wanted) {
        AnnotationView view = reading.get(id);
        annotation = id;
        version = seen;
        action = wanted;
        number = view.number();
        says = view.claim().map(AnnotationView.ClaimRef::proposition).orElse(view.quotation());
        reason = null;
    }

    /** Takes the step at once: it needs no words. */
    void take(UUID id, long seen, Action wanted) {
        Screen.attempt("step", () -> DeskMessages.changed(reviewing.act(id, seen, wanted, null)));
    }

    /** Takes the step, and closes the form. */
    public void save() {
        Screen.attempt("step", () -> {
            AnnotationView view = reviewing.act(annotation, version, action, reason);
            close();
            DeskMessages.changed(view);
        });
    }

    /** Closes the form. */
    public void close() {
        action = null;
        DeskMessages.closed();
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
        return action.needsReason() ? "Why: what should the author know or do?" : "A remark, if you want to leave one";
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
