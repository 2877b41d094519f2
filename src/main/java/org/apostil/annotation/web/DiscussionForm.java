package org.apostil.annotation.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.apostil.annotation.AnnotationReadService;
import org.apostil.annotation.AnnotationWriteService;
import org.apostil.annotation.web.AnnotationForm.FormSpan;
import org.apostil.discussion.Discussion;
import org.apostil.discussion.DiscussionService;
import org.apostil.platform.Problem;
import org.apostil.platform.web.Screen;

/** The form in which something is said in a discussion: to open one, to answer, or what came of it. */
@Named("discussionForm")
@ViewScoped
public class DiscussionForm implements Serializable {

    private static final long serialVersionUID = 1;

    /** What the words are for. */
    public enum Purpose {
        PASSAGE("Discuss this passage", "What do you want to say or ask?", "Start the discussion"),
        ANNOTATION("Discuss this annotation", "What do you want to say or ask?", "Start the discussion"),
        REPLY("Reply", "Your answer", "Reply"),
        RESOLVE("Resolve the discussion", "What came of it? This stands in the report.", "Resolve");

        private final String title;
        private final String label;
        private final String button;

        Purpose(String title, String label, String button) {
            this.title = title;
            this.label = label;
            this.button = button;
        }

        public String getTitle() {
            return title;
        }

        public String getLabel() {
            return label;
        }

        public String getButton() {
            return button;
        }
    }

    @Inject
    private DiscussionService discussions;

    @Inject
    private AnnotationWriteService writing;

    @Inject
    private AnnotationReadService reading;

    @Inject
    private DeskView desk;

    @Inject
    private KeptForm kept;

    private Purpose purpose;
    private UUID subject;
    private FormSpan span;
    private String text;

    void onPassage(List<FormSpan> spans) {
        open(Purpose.PASSAGE, null);
        span = spans.getFirst();
        kept.opened(typed());
        DeskMessages.opened("thread", null, spans);
    }

    void change(List<FormSpan> spans) {
        span = spans.getFirst();
    }

    void onAnnotation(UUID annotation) {
        open(Purpose.ANNOTATION, annotation);
        kept.opened(typed());
    }

    void reply(UUID thread) {
        open(Purpose.REPLY, thread);
        kept.opened(typed());
    }

    void resolve(UUID thread) {
        open(Purpose.RESOLVE, thread);
        kept.opened(typed());
    }

    void reopen(UUID thread) {
        Screen.attempt("discussion", () -> tell(discussions.reopen(thread)));
    }

    /** Opens the form as it was left. */
    void resume(Typed typed) {
        open(Arrays.stream(Purpose.values()).filter(each -> each.name().equals(typed.purpose())).findFirst().orElseThrow(Problem::notFound), typed.subject());
        if (isOnPassage()) {
            span = DeskMessages.spans(typed.spansOrNone()).stream().findFirst().orElseThrow(Problem::notFound);
            DeskMessages.opened("thread", null, List.of(span));
        }
        Typed before = typed();
        text = typed.text();
        kept.resumed(typed(), before, title());
    }

    /** Keeps what is typed so far. */
    public void keep() {
        if (isOpen()) {
            kept.keep(typed(), title());
        }
    }

    /** Says it, and closes the form. */
    public void save() {
        Screen.attempt("discussion", () -> {
            Discussion said = say();
            kept.done();
            shut();
            tell(said);
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

    private void shut() {
        purpose = null;
        DeskMessages.closed();
    }

    private Typed typed() {
        return Typed.words("discussion", purpose.name(), subject, null, null, span == null ? null : DeskMessages.sent(List.of(span)), null, text);
    }

    private String title() {
        return switch (purpose) {
            case PASSAGE -> "discussion of “" + DeskMessages.shorten(span.exact()) + "”";
            case ANNOTATION -> "discussion of an annotation";
            case REPLY -> "reply";
            case RESOLVE -> "outcome of a discussion";
        };
    }

    private Discussion say() {
        return switch (purpose) {
            case PASSAGE -> discussions.openOnPassage(desk.getVersion(), span.start(), span.end(), span.exact(), text);
            case ANNOTATION -> writing.discuss(subject, text);
            case REPLY -> discussions.reply(subject, text);
            case RESOLVE -> discussions.resolve(subject, text);
        };
    }

    /** An annotation's approval can hang on its discussions, so it is told anew with them. */
    private void tell(Discussion said) {
        DeskMessages.changed(said);
        said.annotationId().ifPresent(id -> DeskMessages.changed(reading.get(id)));
    }

    private void open(Purpose wanted, UUID about) {
        purpose = wanted;
        subject = about;
        span = null;
        text = null;
    }

    public boolean isOpen() {
        return purpose != null;
    }

    public boolean isOnPassage() {
        return purpose == Purpose.PASSAGE;
    }

    public Purpose getPurpose() {
        return purpose;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
