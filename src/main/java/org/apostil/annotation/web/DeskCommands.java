package org.apostil.annotation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.apostil.annotation.AnnotationKind;
import org.apostil.annotation.PastService;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;
import org.apostil.platform.api.EntityTags;
import org.apostil.platform.web.Screen;
import org.apostil.review.Action;
import org.primefaces.PrimeFaces;

/** What the passage's widget asks for: a form on a selection, an action on a card. One form is open at a time. */
@Named("deskCommands")
@RequestScoped
public class DeskCommands {

    private static final String THREAD = "thread";

    @Inject
    private ComposerView composer;

    @Inject
    private PastService past;

    @Inject
    private StepView step;

    @Inject
    private DiscussionForm discussion;

    @Inject
    private RejectionView rejection;

    @Inject
    private KeptForm kept;

    @Inject
    private UnfinishedView unfinished;

    /** Opens the form of a kind on the spans that were selected. */
    public void compose() {
        String kind = parameter("kind");
        String spans = parameter("spans");
        Screen.attempt("commands", () -> {
            makeRoom();
            if (THREAD.equals(kind)) {
                discussion.onPassage(DeskMessages.spans(spans));
            } else {
                composer.compose(kind(kind), spans);
            }
        });
    }

    /** Takes the spans that the person now has in the open form. */
    public void spans() {
        Screen.attempt("commands", () -> {
            composer.change(parameter("spans"));
            if (discussion.isOnPassage()) {
                discussion.change(DeskMessages.spans(parameter("spans")));
            }
        });
    }

    /** Does something to an annotation, or opens the form that it needs. */
    public void act() {
        UUID annotation = UUID.fromString(parameter("annotation"));
        String action = parameter("action");
        Screen.attempt("commands", () -> {
            makeRoom();
            if ("discuss".equals(action)) {
                discussion.onAnnotation(annotation);
                return;
            }
            if ("suggest".equals(action)) {
                composer.suggest(annotation);
                return;
            }
            long seen = EntityTags.required(parameter("etag"));
            Action wanted = Arrays.stream(Action.values()).filter(each -> each.code().equals(action)).findFirst().orElseThrow(Problem::notFound);
            switch (wanted) {
                case EDIT -> composer.edit(annotation);
                case SUBMIT -> step.take(annotation, seen, wanted);
                default -> step.open(annotation, seen, wanted);
            }
        });
    }

    /** Remembers which revision of an annotation the person looked at. */
    public void look() {
        past.look(UUID.fromString(parameter("annotation")), Integer.parseInt(parameter("revision")));
    }

    /** Does something to a discussion or to one of its posts, or opens the form that it needs. */
    public void discuss() {
        UUID thread = UUID.fromString(parameter("thread"));
        Screen.attempt("commands", () -> {
            makeRoom();
            switch (parameter("action")) {
                case "reply" -> discussion.reply(thread);
                case "assign" -> discussion.assign(thread);
                case "amend" -> discussion.amend(thread);
                case "resolve" -> discussion.resolve(thread);
                case "reopen" -> discussion.reopen(thread);
                default -> throw Problem.notFound();
            }
        });
    }

    /** Decides on pieces of a suggestion, or withdraws it; a rejection opens a form for its words. */
    public void suggestion() {
        UUID suggestion = UUID.fromString(parameter("suggestion"));
        long seen = EntityTags.required(parameter("etag"));
        List<Integer> pieces = Arrays.stream(parameter("pieces").split(",")).filter(each -> !each.isEmpty()).map(Integer::valueOf).toList();
        Screen.attempt("commands", () -> {
            switch (parameter("action")) {
                case "accept" -> rejection.accept(suggestion, seen, pieces);
                case "withdraw" -> rejection.withdraw(suggestion, seen);
                default -> {
                    makeRoom();
                    rejection.open(suggestion, seen, pieces.getFirst());
                }
            }
        });
    }

    /** Opens an unfinished form as it was left, with what the browser kept for itself where that is newer. */
    public void resume() {
        Screen.attempt("commands", () -> {
            makeRoom();
            String id = parameter("form");
            open(Typed.of(unfinished.take(UUID.fromString(id)), parameter("newer")));
            unfinished.drop(UUID.fromString(id));
        });
    }

    /** Opens again what was cancelled or discarded last. */
    public void bringBack() {
        Screen.attempt("commands", () -> {
            String json = kept.takeCancelled();
            makeRoom();
            if (json != null) {
                open(Typed.of(json, null));
            }
        });
    }

    /** Lets go of an unfinished form; it can be brought back for a moment. */
    public void discard() {
        Screen.attempt("commands", () -> unfinished.discard(UUID.fromString(parameter("form"))));
    }

    private void open(Typed typed) {
        switch (typed.form()) {
            case Typed.COMPOSER, Typed.SUGGESTION -> composer.resume(typed);
            case "step" -> step.resume(typed);
            case "discussion" -> discussion.resume(typed);
            case "rejection" -> rejection.resume(typed);
            default -> throw Problem.notFound();
        }
    }

    /** Makes room for a form. One in which a person is writing stays: what they typed is not thrown away. */
    private void makeRoom() {
        if (composer.isOpen()) {
            throw new Problem(Sort.REFUSED, "A form is open. Save or cancel it first; what you typed is still there.");
        }
        if (step.isOpen() || discussion.isOpen() || rejection.isOpen()) {
            kept.setAside();
            step.setAside();
            discussion.setAside();
            rejection.setAside();
            unfinished.tell();
        }
        PrimeFaces.current().ajax().update("forms");
    }

    private static AnnotationKind kind(String code) {
        return Arrays.stream(AnnotationKind.values()).filter(each -> each.code().equals(code)).findFirst().orElseThrow(Problem::notFound);
    }

    private static String parameter(String name) {
        return FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get(name);
    }
}
