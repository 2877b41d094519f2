package org.apostil.annotation.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.apostil.annotation.AnnotationReadService;
import org.apostil.annotation.AnnotationWriteService;
import org.apostil.annotation.web.AnnotationForm.FormSpan;
import org.apostil.discussion.AssignmentService;
import org.apostil.discussion.Discussion;
import org.apostil.discussion.DiscussionReadService;
import org.apostil.discussion.DiscussionService;
import org.apostil.discussion.PostService;
import org.apostil.identity.People.Colleague;
import org.apostil.platform.Problem;
import org.apostil.platform.web.Screen;

/**
 * The form in which something is said in a discussion: to open one, to answer, to set one's words right, or what
 * came of it; or in which it is assigned.
 */
@Named("discussionForm")
@ViewScoped
public class DiscussionForm implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private DiscussionService discussions;

    @Inject
    private PostService posts;

    @Inject
    private AssignmentService assignments;

    @Inject
    private DiscussionReadService discussed;

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
    private long seen;
    private UUID assignee;
    private String due;

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

    /** Opens the form on what the person said. */
    void amend(UUID post) {
        Discussion.Said said = posts.discussionOf(post).post(post);
        open(Purpose.AMEND, post);
        seen = said.revision();
        text = said.text();
        kept.opened(typed());
        preview();
    }

    /** Opens the form on who is to see to a discussion. */
    void assign(UUID thread) {
        open(Purpose.ASSIGN, thread);
        Discussion discussion = discussed.get(thread);
        seen = discussion.assignment();
        discussion.assigned().ifPresent(now -> {
            assignee = now.assigneeId().filter(id -> getAssignable().stream().anyMatch(each -> each.id().equals(id))).orElse(null);
            due = now.due().map(LocalDate::toString).orElse(null);
        });
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
        seen = typed.seen() == null ? 0 : typed.seen();
        Typed before = typed();
        text = typed.text();
        assignee = typed.assignee();
        due = typed.due();
        kept.resumed(typed(), before, title());
        preview();
    }

    /** Keeps what is typed so far. */
    public void keep() {
        if (isOpen()) {
            kept.keep(typed(), title());
            preview();
        }
    }

    private void preview() {
        if (purpose != Purpose.ASSIGN) {
            DeskMessages.preview(discussed.preview(desk.getProject(), text == null ? "" : text, purpose.isAddressing()));
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
        if (purpose == Purpose.ASSIGN) {
            return Typed.assignment(subject, seen, assignee, due);
        }
        return Typed.words("discussion", purpose.name(), subject, purpose == Purpose.AMEND ? seen : null, null, span == null ? null : DeskMessages.sent(List.of(span)), null, text);
    }

    private String title() {
        return switch (purpose) {
            case PASSAGE -> "discussion of “" + DeskMessages.shorten(span.exact()) + "”";
            case ANNOTATION -> "discussion of an annotation";
            case REPLY -> "reply";
            case RESOLVE -> "outcome of a discussion";
            case AMEND -> "edit of what you said";
            case ASSIGN -> "assignment of a discussion";
        };
    }

    private Discussion say() {
        return switch (purpose) {
            case PASSAGE -> discussions.openOnPassage(desk.getVersion(), span.start(), span.end(), span.exact(), text);
            case ANNOTATION -> writing.discuss(subject, text);
            case REPLY -> discussions.reply(subject, text);
            case RESOLVE -> discussions.resolve(subject, text);
            case AMEND -> posts.amend(subject, seen, text);
            case ASSIGN -> assignments.assign(subject, seen, assignee, day());
        };
    }

    private LocalDate day() {
        try {
            return due == null || due.isBlank() ? null : LocalDate.parse(due.strip());
        } catch (DateTimeParseException e) {
            throw Problem.invalid("due", "That is no day of the calendar. Choose one, or write it as 2026-12-31.");
        }
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
        assignee = null;
        due = null;
        seen = 0;
    }

    /** Whom the discussion can be assigned to, by name. */
    public List<Colleague> getAssignable() {
        return assignments.assignable(desk.getProject());
    }

    public UUID getAssignee() {
        return assignee;
    }

    public void setAssignee(UUID assignee) {
        this.assignee = assignee;
    }

    /** A day of the calendar, as the browser's field for days writes it. */
    public String getDue() {
        return due;
    }

    public void setDue(String due) {
        this.due = due;
    }

    public boolean isAssigning() {
        return purpose == Purpose.ASSIGN;
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
