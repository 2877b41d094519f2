package org.apostil.annotation.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.apostil.annotation.AnnotationContent;
import org.apostil.annotation.AnnotationKind;
import org.apostil.annotation.AnnotationReadService;
import org.apostil.annotation.AnnotationReviewService;
import org.apostil.annotation.AnnotationView;
import org.apostil.annotation.AnnotationWriteService;
import org.apostil.annotation.Contents;
import org.apostil.annotation.SuggestionService;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;
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
    private SuggestionService suggestions;

    @Inject
    private DeskView desk;

    @Inject
    private ChainView chain;

    @Inject
    private GradedView graded;

    @Inject
    private SimilarView similar;

    @Inject
    private ConfirmedView confirmed;

    @Inject
    private ComparisonView comparison;

    @Inject
    private KeptForm kept;

    private AnnotationForm form;

    /** Opens an empty form on the spans that were selected. */
    public void compose(AnnotationKind kind, String spans) {
        form = new AnnotationForm(kind);
        confirmed.start(null);
        form.setSpans(DeskMessages.spans(spans));
        chain.start(kind, List.of());
        begin();
    }

    /** Opens the form on what an annotation says. */
    public void edit(UUID annotation) {
        start(reading.get(annotation), false);
        begin();
    }

    /** Opens the form on what a colleague's annotation says, to suggest changes to it. */
    void suggest(UUID annotation) {
        AnnotationView view = reading.get(annotation);
        view.whyNoSuggestion().ifPresent(why -> {
            throw new Problem(Sort.REFUSED, why);
        });
        start(view, true);
        begin();
    }

    /** Opens the form as it was left. */
    void resume(Typed typed) {
        AnnotationKind kind = Arrays.stream(AnnotationKind.values()).filter(each -> each.code().equals(typed.purpose())).findFirst().orElseThrow(Problem::notFound);
        Typed before = null;
        if (typed.subject() != null) {
            start(reading.get(typed.subject()), Typed.SUGGESTION.equals(typed.form()));
            before = typed();
        }
        form = new AnnotationForm(kind, typed);
        chain.resume(kind, typed);
        confirmed.start(typed.confirmedBy());
        open();
        kept.resumed(typed(), before == null ? new AnnotationForm(kind).typed(List.of(), null, null, null, null) : before, form.title());
    }

    /** Keeps what is typed so far. */
    public void keep() {
        if (form != null) {
            kept.keep(typed(), form.title());
        }
    }

    /** Takes the spans that the person now has in the form. */
    public void change(String spans) {
        if (form != null) {
            form.setSpans(DeskMessages.spans(spans));
        }
    }

    /** Saves, and closes the form. */
    public void save() {
        Screen.attempt("composer", () -> compareIfStale(() -> done(form.isSuggesting() ? suggested() : saved())));
    }

    /** Saves and submits, and closes the form. What was saved stays saved where submitting fails. */
    public void submit() {
        Screen.attempt("composer", () -> compareIfStale(() -> {
            AnnotationView view = saved();
            form = new AnnotationForm(Contents.of(view), view.id(), view.version(), view.revision(), false);
            done(view.answer(Action.SUBMIT).allowed() ? reviewing.act(view.id(), view.version(), Action.SUBMIT, null) : view);
        }));
    }

    /** Saves what was chosen from both versions as a revision that follows theirs. */
    public void merge() {
        Screen.attempt("composer", () -> compareIfStale(() -> done(writing.edit(form.getAnnotation(), comparison.getVersion(), comparison.merged(mine())))));
    }

    /** Goes back to the form, with what was chosen so far in it; it now follows their version. */
    public void adopt() {
        Screen.attempt("composer", () -> {
            AnnotationContent chosen = comparison.mergedSoFar(mine());
            AnnotationView theirs = comparison.theirs();
            form = new AnnotationForm(chosen, form.getAnnotation(), theirs.version(), theirs.revision(), false);
            confirmed.start(chosen.confirmedBy());
            chain.start(chosen.kind(), comparison.speakers(chosen));
            comparison.close();
            open();
            keep();
        });
    }

    /** Closes the form; what was typed can be brought back for a moment. */
    public void close() {
        if (form != null) {
            kept.cancelled(typed(), form.title());
        }
        shut();
    }

    private void start(AnnotationView view, boolean suggesting) {
        form = new AnnotationForm(Contents.of(view), view.id(), view.version(), view.revision(), suggesting);
        chain.start(view.kind(), view.speakers());
        confirmed.start(view.confirmedBy().orElse(null));
    }

    private void begin() {
        open();
        kept.opened(typed());
    }

    private void open() {
        graded.start(form);
        similar.start();
        comparison.close();
        DeskMessages.opened(form.getKind().code(), form.getAnnotation(), form.getSpans());
    }

    private Typed typed() {
        return form.typed(chain.ids(), chain.getName(), chain.getKind(), chain.getDescription(), confirmed.getBy());
    }

    private AnnotationContent mine() {
        return form.content(form.isInAuthorsVoice() ? List.of() : chain.ids(), confirmed.getBy());
    }

    private AnnotationView saved() {
        chain.requireSettled();
        return form.getAnnotation() == null
            ? writing.create(desk.getVersion(), mine())
            : writing.edit(form.getAnnotation(), form.getVersion(), mine());
    }

    /** What the annotation is like with the suggestion to it. */
    private AnnotationView suggested() {
        chain.requireSettled();
        suggestions.suggest(form.getAnnotation(), form.getRevision(), mine(), form.getReason());
        return reading.get(form.getAnnotation());
    }

    private void compareIfStale(Runnable saving) {
        try {
            saving.run();
        } catch (Problem problem) {
            if (problem.sort() != Sort.STALE) {
                throw problem;
            }
            DeskMessages.changed(comparison.open(form.getAnnotation(), form.getRevision(), mine()));
        }
    }

    private void done(AnnotationView view) {
        kept.done();
        shut();
        DeskMessages.changed(view);
    }

    private void shut() {
        form = null;
        comparison.close();
        DeskMessages.closed();
    }

    public AnnotationForm getForm() {
        return form;
    }

    /** Whether a form is open. */
    public boolean isOpen() {
        return form != null;
    }
}
