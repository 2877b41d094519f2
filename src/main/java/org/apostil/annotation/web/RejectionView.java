package org.apostil.annotation.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.apostil.annotation.AnnotationReadService;
import org.apostil.annotation.SuggestionDecisionService;
import org.apostil.annotation.SuggestionService;
import org.apostil.annotation.SuggestionView;
import org.apostil.annotation.SuggestionView.PieceView;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;
import org.apostil.platform.web.Screen;

/** What the desk does with suggestions: accepted and withdrawn at once, rejected in a form that takes words with it. */
@Named("rejection")
@ViewScoped
public class RejectionView implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private SuggestionService suggestions;

    @Inject
    private SuggestionDecisionService deciding;

    @Inject
    private AnnotationReadService reading;

    @Inject
    private KeptForm kept;

    private UUID suggestion;
    private long version;
    private int piece;
    private String about;
    private String author;
    private String reason;

    /** Accepts pieces; {@code seen} is the version of the suggestion that the person had before them. */
    void accept(UUID id, long seen, List<Integer> pieces) {
        orShow(id, () -> deciding.accept(id, seen, pieces));
    }

    /** Withdraws one's own. */
    void withdraw(UUID id, long seen) {
        orShow(id, () -> suggestions.withdraw(id, seen));
    }

    /** Opens the form of a rejection. */
    void open(UUID id, long seen, int number) {
        start(suggestions.get(id), number);
        version = seen;
        kept.opened(typed());
    }

    /** Opens the form as it was left. */
    void resume(Typed typed) {
        SuggestionView view = suggestions.get(typed.subject());
        start(view, typed.revision());
        Typed before = typed();
        reason = typed.reason();
        kept.resumed(typed(), before, title());
    }

    private void start(SuggestionView view, int number) {
        PieceView rejected = view.pieces().stream().filter(each -> each.number() == number).findFirst().orElseThrow(Problem::notFound);
        suggestion = view.id();
        version = view.version();
        piece = number;
        author = view.author().name();
        about = rejected.label() + ": " + DeskMessages.shorten(String.join(" ", rejected.after().isEmpty() ? List.of("without " + String.join(" ", rejected.before())) : rejected.after()));
        reason = null;
    }

    /** Keeps what is typed so far. */
    public void keep() {
        if (isOpen()) {
            kept.keep(typed(), title());
        }
    }

    /** Rejects the piece, and closes the form. */
    public void save() {
        Screen.attempt("rejection", () -> {
            UUID id = suggestion;
            orShow(id, () -> deciding.reject(id, version, List.of(piece), reason));
            kept.done();
            shut();
        });
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

    /** Shows how the annotation is now, whether it was done or somebody was faster. */
    private void orShow(UUID id, Supplier<SuggestionView> change) {
        try {
            DeskMessages.changed(reading.get(change.get().annotationId()));
        } catch (Problem problem) {
            if (problem.sort() == Sort.STALE || problem.sort() == Sort.REFUSED) {
                SuggestionView now = suggestions.get(id);
                version = id.equals(suggestion) ? now.version() : version;
                DeskMessages.changed(reading.get(now.annotationId()));
            }
            throw problem;
        }
    }

    private void shut() {
        suggestion = null;
        DeskMessages.closed();
    }

    private Typed typed() {
        return Typed.words("rejection", "reject", suggestion, version, piece, null, reason, null);
    }

    private String title() {
        return "rejection of “" + about + "”";
    }

    public boolean isOpen() {
        return suggestion != null;
    }

    /** What is rejected, in words. */
    public String getAbout() {
        return about;
    }

    /** Who suggested it. */
    public String getAuthor() {
        return author;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
