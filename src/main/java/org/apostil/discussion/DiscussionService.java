package org.apostil.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apostil.audit.AuditEvent;
import org.apostil.audit.AuditLog;
import org.apostil.identity.Access;
import org.apostil.identity.Actor;
import org.apostil.identity.People;
import org.apostil.identity.Permission;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;
import org.apostil.platform.Text;
import org.apostil.review.Answer;
import org.apostil.review.Deed;
import org.apostil.review.DeedLog;
import org.apostil.review.Doing;
import org.apostil.review.Lifecycle;
import org.apostil.source.SourceService;
import org.apostil.source.SourceVersion;
import org.apostil.source.Span;

/** Opens, answers, resolves and reopens threads. */
@ApplicationScoped
@Transactional
public class DiscussionService {

    @Inject
    private DiscussionRepository threads;

    @Inject
    private SourceService sources;

    @Inject
    private DeedLog deeds;

    @Inject
    private Access access;

    @Inject
    private People people;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** The discussions on a source version and on what is annotated there, oldest first. */
    public List<Discussion> on(UUID sourceVersionId) {
        access.require(Permission.READ, sources.version(sourceVersionId).projectId());
        return read(threads.ofVersion(sourceVersionId));
    }

    /** The discussions of a source version that are in {@code ids} or on one of {@code annotations}, oldest first. */
    public List<Discussion> some(UUID sourceVersionId, Collection<UUID> ids, Collection<UUID> annotations) {
        access.require(Permission.READ, sources.version(sourceVersionId).projectId());
        return ids.isEmpty() && annotations.isEmpty() ? List.of() : read(threads.ofVersion(sourceVersionId, ids, annotations));
    }

    /** All discussions of a source version in outline: those on passages in document order. */
    public List<DiscussionLine> lines(UUID sourceVersionId) {
        Actor actor = access.require(Permission.READ, sources.version(sourceVersionId).projectId());
        Map<UUID, List<UUID>> writers = threads.writers(sourceVersionId);
        Map<UUID, Boolean> resolved = threads.resolved(sourceVersionId);
        Set<UUID> takenBack = threads.takenBack(sourceVersionId);
        return threads.lines(sourceVersionId).stream().map(row -> {
            boolean gone = takenBack.contains(row[0]);
            boolean open = !gone && !resolved.getOrDefault(row[0], false);
            return new DiscussionLine((UUID) row[0], Optional.ofNullable((UUID) row[1]), Optional.ofNullable((Integer) row[2]).orElse(0),
                Optional.ofNullable((Integer) row[3]).orElse(0), open, gone, (UUID) row[4], open && waits(writers.getOrDefault(row[0], List.of()), actor));
        }).toList();
    }

    /** Whoever began a discussion wrote in it first. */
    private static boolean waits(List<UUID> writers, Actor actor) {
        return writers.contains(actor.id()) && !writers.getLast().equals(actor.id());
    }

    /** A discussion. */
    public Discussion get(UUID threadId) {
        Thread thread = threads.byId(threadId).orElseThrow(Problem::notFound);
        access.require(Permission.READ, thread.projectId());
        return read(List.of(thread)).getFirst();
    }

    /** How many discussions are open on each of those annotations of the project. */
    public Map<UUID, Integer> openOn(UUID projectId, Collection<UUID> annotations) {
        access.require(Permission.READ, projectId);
        Map<UUID, Integer> open = new HashMap<>();
        annotations.forEach(id -> open.put(id, 0));
        if (!annotations.isEmpty()) {
            threads.openOn(annotations).forEach((id, count) -> open.put(id, count.intValue()));
        }
        return open;
    }

    /** Opens a discussion on a passage. */
    public Discussion openOnPassage(UUID sourceVersionId, int start, int end, String quotation, String text) {
        SourceVersion version = sources.version(sourceVersionId);
        access.require(Permission.DISCUSS, version.projectId());
        return open(version, null, version.text().span(start, end, quotation), text);
    }

    /** Opens a discussion on an annotation, which is one of that source version. */
    public Discussion openOnAnnotation(UUID sourceVersionId, UUID annotationId, String text) {
        SourceVersion version = sources.version(sourceVersionId);
        access.require(Permission.DISCUSS, version.projectId());
        return open(version, annotationId, null, text);
    }

    /** Says something in a discussion, open or resolved. */
    public Discussion reply(UUID threadId, String text) {
        Thread thread = threads.forChange(threadId).orElseThrow(Problem::notFound);
        Actor actor = access.require(Permission.DISCUSS, thread.projectId());
        requireThere(get(threadId));
        note(thread, actor, Doing.REPLY, post(thread, actor, text).id());
        return get(threadId);
    }

    /**
     * Takes back what whoever is signed in said or did in a discussion. It is kept, and shows and counts no more.
     *
     * @throws Problem when a colleague built on it
     */
    public Discussion takeBack(Deed deed) {
        Thread thread = threads.forChange(deed.threadId().orElseThrow()).orElseThrow(Problem::notFound);
        Actor actor = access.require(Permission.READ, thread.projectId());
        refuse(Lifecycle.stays(deed.doing(), deeds.builtOn(deed), access.role(thread.projectId())));
        deeds.takenBack(deed);
        record("thread.taken-back", deed, thread, actor);
        return get(thread.id());
    }

    /**
     * Does again what whoever is signed in took back: what was said shows again, a resolution or reopening is made anew.
     *
     * @param takenBack the taking back
     * @throws Problem when it was overtaken by what colleagues did since
     */
    public Discussion doAgain(Deed takenBack) {
        Thread thread = threads.forChange(takenBack.threadId().orElseThrow()).orElseThrow(Problem::notFound);
        Actor actor = access.require(Permission.READ, thread.projectId());
        refuse(Lifecycle.overtaken(takenBack.doing(), deeds.overtaken(takenBack), access.role(thread.projectId())));
        UUID row = takenBack.rowId();
        if (takenBack.doing() == Doing.RESOLVE || takenBack.doing() == Doing.REOPEN) {
            row = step(thread, actor, takenBack.doing() == Doing.RESOLVE, threads.step(row).orElseThrow().outcome()).id();
        }
        deeds.doneAgain(takenBack, row);
        record("thread.done-again", takenBack, thread, actor);
        return get(thread.id());
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
        Thread thread = threads.forChange(threadId).orElseThrow(Problem::notFound);
        Actor actor = access.require(Permission.DISCUSS, thread.projectId());
        note(thread, actor, resolved ? Doing.RESOLVE : Doing.REOPEN, step(thread, actor, resolved, outcome).id());
        return get(threadId);
    }

    private ThreadStep step(Thread thread, Actor actor, boolean resolved, String outcome) {
        Discussion now = get(thread.id());
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
        threads.add(thread);
        post(thread, actor, text);
        note(thread, actor, Doing.OPEN, thread.id());
        return get(thread.id());
    }

    private Post post(Thread thread, Actor actor, String text) {
        Post post = new Post(thread.id(), actor.id(), Text.required(text, "text", "Write what you want to say."), clock.instant());
        threads.add(post);
        audit.append(AuditEvent.created("thread.posted", actor.id(), thread.projectId(), "thread", thread.id(),
            Map.of("post", post.id(), "text", post.text())));
        return post;
    }

    private void note(Thread thread, Actor actor, Doing doing, UUID row) {
        deeds.done(actor, thread.projectId(), doing, thread.annotationId().orElse(null), thread.id(), row);
    }

    private void record(String event, Deed deed, Thread thread, Actor actor) {
        audit.append(AuditEvent.created(event, actor.id(), thread.projectId(), "thread", thread.id(),
            Map.of("deed", deed.doing().code(), "of", deed.rowId())));
    }

    private static void requireThere(Discussion discussion) {
        if (discussion.takenBack()) {
            throw new Problem(Sort.REFUSED, "This discussion was taken back by the one who opened it. Open a new one; what you typed is still here.");
        }
    }

    private static void refuse(Optional<Answer.Refused> refused) {
        refused.ifPresent(answer -> {
            throw new Problem(Sort.REFUSED, answer.why());
        });
    }

    private List<Discussion> read(List<Thread> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = found.stream().map(Thread::id).toList();
        Map<UUID, List<Post>> posts = threads.posts(ids);
        Map<UUID, List<ThreadStep>> steps = threads.steps(ids);
        Set<UUID> takenBack = deeds.takenBackInThreads(ids);
        Set<UUID> writers = new HashSet<>();
        posts.values().forEach(list -> list.forEach(post -> writers.add(post.authorId())));
        steps.values().forEach(list -> list.forEach(step -> writers.add(step.actorId())));
        Map<UUID, String> names = people.names(writers);
        boolean mayTakePart = access.permits(Permission.DISCUSS, found.getFirst().projectId());
        return found.stream().map(thread -> discussion(thread, posts.getOrDefault(thread.id(), List.of()),
            steps.getOrDefault(thread.id(), List.of()).stream().filter(step -> !takenBack.contains(step.id())).toList(), takenBack, names, mayTakePart)).toList();
    }

    private static Discussion discussion(Thread thread, List<Post> posts, List<ThreadStep> steps, Set<UUID> takenBack,
                                         Map<UUID, String> names, boolean mayTakePart) {
        boolean gone = takenBack.contains(thread.id());
        boolean open = !gone && (steps.isEmpty() || !steps.getLast().resolved());
        Optional<Discussion.Outcome> outcome = steps.reversed().stream().filter(ThreadStep::resolved).findFirst()
            .map(step -> new Discussion.Outcome(step.outcome(), names.get(step.actorId()), step.at()));
        return new Discussion(thread.id(), thread.projectId(), thread.sourceVersionId(), thread.annotationId(), thread.span(), open, gone, outcome,
            posts.stream().map(p -> new Discussion.Said(p.id(), p.authorId(), names.get(p.authorId()), p.at(), p.text(), gone || takenBack.contains(p.id()))).toList(),
            mayTakePart);
    }
}
