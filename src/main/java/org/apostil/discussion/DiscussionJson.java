package org.apostil.discussion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apostil.platform.Markdown;
import org.apostil.platform.api.EntityTags;
import org.apostil.source.Span;

/**
 * A discussion as the interface and the desk show it.
 *
 * @param sourceVersionId the text that it is on, or was read on
 * @param annotation the annotation that it is on; null for one on a passage
 * @param span       the passage that it is on, as it reads in its version of the text; null for one on an annotation
 * @param superseded whether there is a later version of the text than the one that it is on
 * @param takenBack  whether the one who opened it took it back
 * @param callsMe    whether it is open and whoever asks is to see to it, or is addressed in it and did not speak since
 * @param assignment who is to see to it, and by when; null where nothing was said of that
 * @param outcome    what came of it; null while nothing did
 * @param actions    what whoever asks could do to it
 */
public record DiscussionJson(UUID id, UUID sourceVersionId, UUID annotation, Span span, boolean superseded, boolean open, boolean takenBack, boolean callsMe, Author openedBy, AssignmentJson assignment,
                             List<PostJson> posts, OutcomeJson outcome, List<ActionJson> actions) {

    /**
     * What somebody said; its text is null where they took it back.
     *
     * @param text     in Markdown, as it reads now
     * @param html     what Markdown makes of it, those who are addressed by name
     * @param revision 1 for what was said at first
     * @param etag     of this revision
     * @param written  when it was put as it reads now
     * @param earlier  what it said before, oldest first
     * @param unknown  words after an {@code @} that name nobody of the project; nobody was told
     */
    public record PostJson(UUID id, Author author, boolean mine, Instant at, String text, String html, int revision, String etag, Instant written, List<EarlierJson> earlier,
                           List<String> unknown, boolean takenBack) {
    }

    /** What a post said before. */
    public record EarlierJson(int revision, Instant at, String text, String html) {
    }

    /** A person by the name that colleagues see. */
    public record Author(UUID id, String name) {
    }

    /**
     * Who is to see to it.
     *
     * @param assignee null for nobody
     * @param due      the day by which; null for none
     * @param overdue  whether that day is over and the discussion open
     * @param by       who said so
     * @param etag     of this assignment
     */
    public record AssignmentJson(Author assignee, LocalDate due, boolean overdue, String by, Instant at, String etag) {
    }

    /** What came of it, in Markdown and in HTML. */
    public record OutcomeJson(String text, String html, String by, Instant at) {
    }

    /** What could be done, or why it cannot. */
    public record ActionJson(String code, String words, boolean allowed, String why) {
    }

    /** The JSON of a discussion. */
    public static DiscussionJson of(Discussion discussion) {
        return new DiscussionJson(discussion.id(), discussion.sourceVersionId(), discussion.annotationId().orElse(null), discussion.span().orElse(null), discussion.superseded(), discussion.open(),
            discussion.takenBack(), discussion.callsMe(), author(discussion.posts().getFirst()), discussion.assigned().map(DiscussionJson::assignment).orElse(null),
            discussion.posts().stream().map(DiscussionJson::post).toList(),
            discussion.outcome().map(outcome -> new OutcomeJson(outcome.text(), Markdown.html(outcome.text(), nobody -> Optional.empty()), outcome.by(), outcome.at())).orElse(null),
            List.of(action(discussion, "reply", "Reply", null),
                action(discussion, "assign", discussion.assigned().flatMap(Discussion.Assigned::assigneeId).isPresent() ? "Reassign" : "Assign",
                    discussion.open() ? null : "This discussion is resolved."),
                action(discussion, "resolve", "Resolve", discussion.open() ? null : "This discussion is resolved already."),
                action(discussion, "reopen", "Reopen", discussion.open() ? "This discussion is open already." : null)));
    }

    /** The JSON of what was said. */
    public static PostJson post(Discussion.Said said) {
        if (said.takenBack()) {
            return new PostJson(said.id(), author(said), said.mine(), said.at(), null, null, said.revision(), EntityTags.of(said.revision()), said.written(), List.of(), List.of(), true);
        }
        return new PostJson(said.id(), author(said), said.mine(), said.at(), said.text(), said.html(), said.revision(), EntityTags.of(said.revision()), said.written(),
            said.earlier().stream().map(each -> new EarlierJson(each.revision(), each.at(), each.text(), Markdown.html(each.text(), said::named))).toList(), said.unknown(), false);
    }

    /** The JSON of who was to see to a discussion since somebody said so. */
    public static AssignmentJson assignment(Discussion.Assigned assigned) {
        return new AssignmentJson(assigned.assigneeId().map(id -> new Author(id, assigned.assignee().orElse(null))).orElse(null), assigned.due().orElse(null),
            assigned.overdue(), assigned.by(), assigned.at(), EntityTags.of(assigned.number()));
    }

    private static Author author(Discussion.Said said) {
        return new Author(said.authorId(), said.author());
    }

    private static ActionJson action(Discussion discussion, String code, String words, String whyNot) {
        String why = discussion.takenBack() ? "This discussion was taken back."
            : discussion.mayTakePart() ? whyNot : "As an observer you read discussions, but do not take part.";
        return new ActionJson(code, words, why == null, why);
    }
}
