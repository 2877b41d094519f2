package org.apostil.annotation.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apostil.annotation.AnnotationContent;
import org.apostil.annotation.AnnotationKind;
import org.apostil.annotation.AnnotationReadService;
import org.apostil.annotation.AnnotationReviewService;
import org.apostil.annotation.AnnotationView;
import org.apostil.annotation.AnnotationWriteService;
import org.apostil.annotation.Contents;
import org.apostil.claim.Claim;
import org.apostil.claim.ClaimService;
import org.apostil.platform.web.Screen;
import org.apostil.review.Action;

/** The form in which an annotation is written: opened on a selection or on an annotation, saved as a draft or submitted. */
@Named("composer")
@ViewScoped
public class ComposerView implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private AnnotationWriteService writing;

    @Inject
    private AnnotationReviewService reviewing;

    @Inject
    private AnnotationReadService reading;

    @Inject
    private ClaimService claims;

    @Inject
    private DeskView desk;

    @Inject
    private ChainView chain;

    private AnnotationForm form;

    /** Opens an empty form on the spans that were selected. */
    public void compose(AnnotationKind kind, String spans) {
        form = new AnnotationForm(kind);
        form.setSpans(DeskMessages.spans(spans));
        chain.start(kind, List.of());
        DeskMessages.opened(kind.code(), null, form.getSpans());
    }

    /** Opens the form on what an annotation says. */
    public void edit(UUID annotation) {
        AnnotationView view = reading.get(annotation);
        form = new AnnotationForm(Contents.of(view), annotation, view.version());
        chain.start(view.kind(), view.speakers());
        DeskMessages.opened(view.kind().code(), annotation, form.getSpans());
    }

    /** Takes the spans that the person now has in the form. */
    public void change(String spans) {
        if (form != null) {
            form.setSpans(DeskMessages.spans(spans));
        }
    }

    /** Saves, and closes the form. */
    public void save() {
        Screen.attempt("composer", () -> done(saved()));
    }

    /** Saves and submits, and closes the form. What was saved stays saved where submitting fails. */
    public void submit() {
        Screen.attempt("composer", () -> {
            AnnotationView view = saved();
            form = new AnnotationForm(Contents.of(view), view.id(), view.version());
            done(view.answer(Action.SUBMIT).allowed() ? reviewing.act(view.id(), view.version(), Action.SUBMIT, null) : view);
        });
    }

    /** Closes the form. */
    public void close() {
        form = null;
        DeskMessages.closed();
    }

    /** The claims of the project that hold what was typed so far. */
    public List<String> suggestClaims(String typed) {
        return claims.suggest(desk.getProject(), typed).stream().map(Claim::proposition).toList();
    }

    private AnnotationView saved() {
        chain.requireSettled();
        AnnotationContent content = form.content(form.isInAuthorsVoice() ? List.of() : chain.ids());
        return form.getAnnotation() == null
            ? writing.create(desk.getVersion(), content)
            : writing.edit(form.getAnnotation(), form.getVersion(), content);
    }

    private void done(AnnotationView view) {
        chain.remember();
        form = null;
        DeskMessages.closed();
        DeskMessages.changed(view);
    }

    public AnnotationForm getForm() {
        return form;
    }

    /** Whether a form is open. */
    public boolean isOpen() {
        return form != null;
    }

    /** The annotations on this text that a credibility note can be about, by id, with their words. */
    public Map<UUID, String> getGradable() {
        return DeskMessages.gradable(reading.of(desk.getVersion()));
    }
}
