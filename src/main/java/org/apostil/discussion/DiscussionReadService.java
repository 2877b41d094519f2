package org.apostil.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apostil.identity.Access;
import org.apostil.identity.Actor;
import org.apostil.identity.People;
import org.apostil.identity.Permission;
import org.apostil.review.DeedLog;
import org.apostil.source.SourceService;
import org.apostil.source.SourceVersion;

/** Reads threads: whole, in outline, and how many are open. */
@ApplicationScoped
@Transactional
public class DiscussionReadService {

    @Inject
    private DiscussionRepository threads;

    @Inject
    private SeenThreads seen;

    @Inject
    private SourceService sources;

    @Inject
    private DeedLog deeds;

    @Inject
    private Access access;

    @Inject
    private People people;

    /** The discussions on a source version and on what is annotated there, oldest first. */
    public List<Discussion> on(UUID sourceVersionId) {
        SourceVersion version = sources.version(sourceVersionId);
        Actor actor = access.require(Permission.READ, version.projectId());
        return read(seen.of(threads.ofVersion(sourceVersionId), version, actor));
    }

    /** The discussions of a source version that are in {@code ids} or on one of {@code annotations}, oldest first. */
    public List<Discussion> some(UUID sourceVersionId, Collection<UUID> ids, Collection<UUID> annotations) {
        SourceVersion version = sources.version(sourceVersionId);
        Actor actor = access.require(Permission.READ, version.projectId());
        return ids.isEmpty() && annotations.isEmpty() ? List.of() : read(seen.of(threads.ofVersion(sourceVersionId, ids, annotations), version, actor));
    }

    /** All discussions of a source version in outline, those on what whoever asks does not see too: those on passages in document order. */
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
        Thread thread = seen.get(threadId);
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
