package org.apostil.discussion;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apostil.source.Span;

/**
 * A discussion as the interface and the desk show it.
 *
 * @param annotation the annotation that it is on; null for one on a passage
 * @param span       the passage that it is on; null for one on an annotation
 * @param takenBack  whether the one who opened it took it back
 * @param outcome    what came of it; null while nothing did
 * @param actions    what whoever asks could do to it
 */
public record DiscussionJson(UUID id, UUID annotation, Span span, boolean open, boolean takenBack, Author openedBy, List<PostJson> posts, OutcomeJson outcome,
                             List<ActionJson> actions) {

    /** What somebody said; its text is null where they took it back. */
    public record PostJson(UUID id, Author author, Instant at, String text, boolean takenBack) {
    }

    /** A person by the name that colleagues see. */
    public record Author(UUID id, String name) {
    }

    /** What came of it. */
    public record OutcomeJson(String text, String by, Instant at) {
    }

    /** What could be done, or why it cannot. */
    public record ActionJson(String code, String words, boolean allowed, String why) {
    }

    /** The JSON of a discussion. */
    public static DiscussionJson of(Discussion discussion) {
        return new DiscussionJson(discussion.id(), discussion.annotationId().orElse(null), discussion.span().orElse(null), discussion.open(), discussion.takenBack(),
            author(discussion.posts().getFirst()),
            discussion.posts().stream().map(said -> new PostJson(said.id(), author(said), said.at(), said.takenBack() ? null : said.text(), said.takenBack())).toList(),
            discussion.outcome().map(outcome -> new OutcomeJson(outcome.text(), outcome.by(), outcome.at())).orElse(null),
            List.of(action(discussion, "reply", "Reply", null),
                action(discussion, "resolve", "Resolve", discussion.open() ? null : "This discussion is resolved already."),
                action(discussion, "reopen", "Reopen", discussion.open() ? "This discussion is open already." : null)));
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
