package org.apostil.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apostil.identity.Access;
import org.apostil.identity.Actor;
import org.apostil.identity.People;
import org.apostil.identity.People.Colleague;
import org.apostil.identity.Permission;
import org.apostil.platform.Markdown;
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

    @Inject
    private Mentions mentions;

    @Inject
    private Clock clock;

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
        Set<UUID> calling = threads.calling(sourceVersionId, actor.id());
        return threads.lines(sourceVersionId).stream().map(row -> {
            boolean gone = takenBack.contains(row[0]);
            boolean open = !gone && !resolved.getOrDefault(row[0], false);
            return new DiscussionLine((UUID) row[0], Optional.ofNullable((UUID) row[1]), Optional.ofNullable((Integer) row[2]).orElse(0),
                Optional.ofNullable((Integer) row[3]).orElse(0), open, gone, (UUID) row[4], open && (calling.contains(row[0]) || waits(writers.getOrDefault(row[0], List.of()), actor)));
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

    /** Who can be addressed in a project: its members, by name. */
    public List<Colleague> addressable(UUID projectId) {
        access.require(Permission.READ, projectId);
        return people.colleagues(projectId);
    }

    /**
     * How a text that is not said yet would read in a project.
     *
     * @param addressing whether somebody can be addressed in it
     */
    public Preview preview(UUID projectId, String text, boolean addressing) {
        Map<String, String> names = addressing ? addressable(projectId).stream().collect(Collectors.toMap(Colleague::username, Colleague::name)) : Map.of();
        return new Preview(Markdown.html(text, username -> Optional.ofNullable(names.get(username))), addressing ? Mentions.unknown(text, names.keySet()) : List.of());
    }

    /**
     * How a text would read.
     *
     * @param unknown words after an {@code @} that name nobody of the project
     */
    public record Preview(String html, List<String> unknown) {
    }

    private List<Discussion> read(List<Thread> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = found.stream().map(Thread::id).toList();
        Actor actor = access.requireSignedIn();
        Rows rows = new Rows(threads.posts(ids), threads.revisions(ids), threads.steps(ids), threads.assignments(ids), mentions.in(ids),
            deeds.takenBackInThreads(ids), threads.callingOf(ids, actor.id()));
        Map<UUID, String> names = people.names(rows.people());
        boolean mayTakePart = access.permits(Permission.DISCUSS, found.getFirst().projectId());
        Set<UUID> superseded = found.stream().map(Thread::sourceVersionId).distinct().filter(sources::isSuperseded).collect(Collectors.toSet());
        LocalDate today = LocalDate.now(clock);
        return found.stream().map(thread -> rows.discussion(thread, actor.id(), names, superseded.contains(thread.sourceVersionId()), mayTakePart, today)).toList();
    }
}
