package org.apostil.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apostil.audit.AuditEvent;
import org.apostil.audit.AuditLog;
import org.apostil.identity.Access;
import org.apostil.identity.Actor;
import org.apostil.identity.Permission;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;
import org.apostil.platform.Text;
import org.apostil.review.DeedLog;
import org.apostil.review.Doing;
import org.apostil.review.ReviewService;
import org.apostil.source.SourceService;
import org.apostil.source.SourceVersion;
import org.apostil.source.Span;
import org.apostil.source.VersionService;

/** Opens, answers, resolves and reopens threads. */
@ApplicationScoped
@Transactional
public class DiscussionService {

    @Inject
    private DiscussionRepository threads;

    @Inject
    private SeenThreads seen;

    @Inject
    private DiscussionReadService reading;

    @Inject
    private Mentions mentions;

    @Inject
    private SourceService sources;

    @Inject
    private VersionService versions;

    @Inject
    private Event<DiscussedOnEarlierText> earlier;

    @Inject
    private DiscussionNotices notices;

    @Inject
    private DeedLog deeds;

    @Inject
    private ReviewService reviews;

    @Inject
    private Access access;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** Opens a discussion on a passage. */
    public Discussion openOnPassage(UUID sourceVersionId, int start, int end, String quotation, String text) {
        SourceVersion version = sources.inWork(sourceVersionId);
        Actor actor = access.require(Permission.DISCUSS, version.projectId());
        boolean superseded = versions.hold(sourceVersionId);
        Discussion opened = open(version, null, version.text().span(start, end, quotation), text);
        if (superseded) {
            earlier.fire(new DiscussedOnEarlierText(opened.id(), actor));
        }
        return superseded ? reading.get(opened.id()) : opened;
    }

    /** Opens a discussion on an annotation, which is one of that source version. */
    public Discussion openOnAnnotation(UUID sourceVersionId, UUID annotationId, String text) {
        SourceVersion version = sources.inWork(sourceVersionId);
        access.require(Permission.DISCUSS, version.projectId());
        return open(version, annotationId, null, text);
    }

    /** Says something in a discussion, open or resolved. */
    public Discussion reply(UUID threadId, String text) {
        seen.get(threadId);
        Thread thread = threads.forChange(threadId).orElseThrow(Problem::notFound);
        Actor actor = access.require(Permission.DISCUSS, thread.projectId());
        requireThere(reading.get(threadId));
        Posted posted = post(thread, actor, text);
        note(thread, actor, Doing.REPLY, posted.id());
        Discussion now = reading.get(threadId);
        notices.replied(now, now.post(posted.id()), posted.mentioned());
        return now;
    }

    /**
     * Resolves a discussion.
     *
     * @param outcome what came of it, for those who were not there
     * @throws Problem when it is resolved already, or no outcome is given
     */
    public Discussion resolve(UUID threadId, String outcome) {
        return step(threadId, true, Text.required(outcome, "outcome", "Say in a sentence what came of the discussion. It will stand in the report."));
    }

    /** Opens a resolved discussion again. */
    public Discussion reopen(UUID threadId) {
        return step(threadId, false, null);
    }

    private Discussion step(UUID threadId, boolean resolved, String outcome) {
        seen.get(threadId);
        Thread thread = threads.forChange(threadId).orElseThrow(Problem::notFound);
        Actor actor = access.require(Permission.DISCUSS, thread.projectId());
        note(thread, actor, resolved ? Doing.RESOLVE : Doing.REOPEN, step(thread, actor, resolved, outcome).id());
        Discussion now = reading.get(threadId);
        notices.stepped(now, resolved, outcome);
        return now;
    }

    ThreadStep step(Thread thread, Actor actor, boolean resolved, String outcome) {
        holdSubject(thread);
        Discussion now = reading.get(thread.id());
        requireThere(now);
        if (now.open() != resolved) {
            throw new Problem(Sort.REFUSED, resolved ? "This discussion is resolved already." : "This discussion is open already.");
        }
        ThreadStep step = new ThreadStep(thread.id(), actor.id(), resolved, outcome, clock.instant());
        threads.add(step);
        audit.append(new AuditEvent(resolved ? "thread.resolved" : "thread.reopened", actor.id(), thread.projectId(), "thread", thread.id(),
            Map.of("open", resolved), Map.of("open", !resolved), outcome));
        return step;
    }

    private Discussion open(SourceVersion version, UUID annotationId, Span span, String text) {
        Actor actor = access.requireSignedIn();
        Thread thread = new Thread(version.projectId(), version.id(), annotationId, span, actor.id(), clock.instant());
        holdSubject(thread);
        threads.add(thread);
        Posted posted = post(thread, actor, text);
        note(thread, actor, Doing.OPEN, thread.id());
        Discussion now = reading.get(thread.id());
        notices.mentioned(now, now.post(posted.id()), posted.mentioned());
        return now;
    }

    /** What was said, and who is addressed in it. */
    private record Posted(UUID id, List<UUID> mentioned) {
    }

    private Posted post(Thread thread, Actor actor, String text) {
        Post post = new Post(thread.id(), actor.id(), PostService.checked(text), clock.instant());
        threads.add(post);
        List<UUID> mentioned = mentions.note(thread, post.id(), 1, post.text(), Set.of(), post.at());
        audit.append(AuditEvent.created("thread.posted", actor.id(), thread.projectId(), "thread", thread.id(),
            Map.of("post", post.id(), "text", post.text())));
        return new Posted(post.id(), mentioned);
    }

    private void note(Thread thread, Actor actor, Doing doing, UUID row) {
        deeds.done(actor, thread.projectId(), doing, thread.annotationId().orElse(null), thread.id(), row);
    }

    /** An approval asks how many discussions are open: none opens or closes at the same instant. */
    void holdSubject(Thread thread) {
        thread.annotationId().ifPresent(annotation -> reviews.hold(thread.projectId(), annotation));
    }

    private static void requireThere(Discussion discussion) {
        if (discussion.takenBack()) {
            throw new Problem(Sort.REFUSED, "This discussion was taken back by the one who opened it. Open a new one; what you typed is still here.");
        }
    }
}
