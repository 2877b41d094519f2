package org.apostil.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apostil.audit.AuditEvent;
import org.apostil.audit.AuditLog;
import org.apostil.discussion.Discussion.Said;
import org.apostil.identity.Access;
import org.apostil.identity.Actor;
import org.apostil.identity.Permission;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;
import org.apostil.platform.Text;
import org.apostil.review.DeedLog;
import org.apostil.review.Doing;

/** Sets right what somebody said. What they said before is kept, and everybody can read it. */
@ApplicationScoped
@Transactional
public class PostService {

    /** The longest post, in code points. */
    static final int LONGEST = 20_000;

    @Inject
    private DiscussionRepository threads;

    @Inject
    private SeenThreads seen;

    @Inject
    private DiscussionReadService reading;

    @Inject
    private Mentions mentions;

    @Inject
    private DiscussionNotices notices;

    @Inject
    private DeedLog deeds;

    @Inject
    private Access access;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** The discussion in which a post is. */
    public Discussion discussionOf(UUID postId) {
        Thread thread = seen.get(threads.post(postId).map(Post::threadId).orElseThrow(Problem::notFound));
        access.require(Permission.READ, thread.projectId());
        return reading.get(thread.id());
    }

    /**
     * Gives one's own post another text.
     *
     * @param known the revision that its author had before them
     * @throws Problem when somebody else said it, it was taken back, or was edited meanwhile in another window
     */
    public Discussion amend(UUID postId, long known, String text) {
        UUID threadId = threads.post(postId).map(Post::threadId).orElseThrow(Problem::notFound);
        seen.get(threadId);
        Thread thread = threads.forChange(threadId).orElseThrow(Problem::notFound);
        Actor actor = access.require(Permission.DISCUSS, thread.projectId());
        Said said = reading.get(threadId).post(postId);
        if (!said.mine()) {
            throw new Problem(Sort.FORBIDDEN, "%s said that. Nobody edits the words of another; answer them instead.".formatted(said.author()));
        }
        if (said.takenBack()) {
            throw new Problem(Sort.REFUSED, "You took that back, so it cannot be edited. Redo it first, or say it anew.");
        }
        if (said.revision() != known) {
            throw new Problem(Sort.STALE, "You edited this meanwhile, perhaps in another window. Nothing was overwritten and what you typed is still here. Compare, then save again.");
        }
        String words = checked(text);
        List<UUID> mentioned = words.equals(said.text()) ? List.of() : amend(thread, said, words, actor);
        Discussion now = reading.get(threadId);
        notices.mentioned(now, now.post(postId), mentioned);
        return now;
    }

    /** Returns who is addressed by it and was not before. */
    private List<UUID> amend(Thread thread, Said said, String text, Actor actor) {
        Instant now = clock.instant();
        List<PostRevision> before = threads.revisions(List.of(thread.id())).getOrDefault(said.id(), List.of());
        PostRevision revision = new PostRevision(said.id(), before.isEmpty() ? 2 : before.getLast().number() + 1, text, now);
        threads.add(revision);
        List<UUID> mentioned = mentions.note(thread, said.id(), revision.number(), text, threads.mentioned(said.id(), said.revision()), now);
        audit.append(new AuditEvent("thread.post-edited", actor.id(), thread.projectId(), "thread", thread.id(),
            Map.of("post", said.id(), "text", said.text()), Map.of("post", said.id(), "text", text), null));
        deeds.done(actor, thread.projectId(), Doing.AMEND, thread.annotationId().orElse(null), thread.id(), revision.id());
        return mentioned;
    }

    /** What was typed, if it can be said. */
    static String checked(String typed) {
        String text = Text.required(typed, "text", "Write what you want to say.");
        int length = text.codePointCount(0, text.length());
        if (length > LONGEST) {
            throw Problem.invalid("text", "This is %,d characters long; a post takes %,d. Say it in several. What you typed is still here.".formatted(length, LONGEST));
        }
        return text;
    }
}
