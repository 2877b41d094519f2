package org.apostil.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.apostil.identity.Actor;
import org.apostil.identity.People;

/**
 * Who did what on the desk in which order: what undo and redo go by. Written in the transaction of the deed itself, and
 * never changed. Whether a deed can be taken back, {@link Lifecycle} says.
 *
 * <p>{@snippet : deeds.done(actor, projectId, Doing.REPLY, annotationId, threadId, post.id()); }
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class DeedLog {

    @Inject
    private DeedRepository deeds;

    @Inject
    private People people;

    @Inject
    private Clock clock;

    /**
     * Somebody did something.
     *
     * @param annotationId what it was done to, or on which the discussion is; null for a discussion on a passage
     * @param threadId     the discussion; null for what was done to an annotation
     * @param row          what was written
     */
    public void done(Actor actor, UUID projectId, Doing doing, UUID annotationId, UUID threadId, UUID row) {
        deeds.add(Deed.done(projectId, actor.id(), doing, annotationId, threadId, row, clock.instant()));
    }

    /** Somebody made those annotations together, in that order. */
    public void created(Actor actor, UUID projectId, List<UUID> annotations) {
        deeds.addAll(annotations.stream().map(id -> Deed.done(projectId, actor.id(), Doing.CREATE, id, null, id, clock.instant())).toList());
    }

    /** The one who did it took it back. */
    public void takenBack(Deed deed) {
        deeds.add(deed.takenBack(clock.instant()));
    }

    /** The one who took it back did it again; {@code row} is what was written now, or what shows again. */
    public void doneAgain(Deed takenBack, UUID row) {
        deeds.add(takenBack.doneAgain(row, clock.instant()));
    }

    /** Lets nobody else take back or do again for that person until the end of the transaction. */
    public void hold(UUID projectId, Actor actor) {
        deeds.hold(projectId, actor.id());
    }

    /**
     * The number of the last deed of that person in the project, among their own there; 0 where there is none. Its place among
     * all deeds would tell how much colleagues do whose work a blind first pass keeps back, and other projects.
     */
    public long latest(UUID projectId, Actor actor) {
        return deeds.count(projectId, actor.id());
    }

    /** What that person would take back next. */
    public Optional<Deed> toTakeBack(UUID projectId, Actor actor) {
        return deeds.standing(projectId, actor.id());
    }

    /** What that person would do again next: its taking back. */
    public Optional<Deed> toDoAgain(UUID projectId, Actor actor) {
        return deeds.takenBack(projectId, actor.id());
    }

    /** The rows about those annotations that were taken back. */
    public Set<UUID> takenBackOnAnnotations(Collection<UUID> annotations) {
        return annotations.isEmpty() ? Set.of() : deeds.takenBackOnAnnotations(annotations);
    }

    /** The rows in those discussions that were taken back. */
    public Set<UUID> takenBackInThreads(Collection<UUID> threads) {
        return threads.isEmpty() ? Set.of() : deeds.takenBackInThreads(threads);
    }

    /** What a colleague did since and depends on {@code deed}, in words such as <em>Reviewer approved it</em>. */
    public Optional<String> builtOn(Deed deed) {
        return told(deed, since -> deed.doing().isBuiltOnBy(since.doing()));
    }

    /** What a colleague did since and stands in the way of doing again what was taken back, in words. */
    public Optional<String> overtaken(Deed takenBack) {
        return told(takenBack, since -> takenBack.doing().isOvertakenBy(since.doing()));
    }

    private Optional<String> told(Deed deed, Predicate<Deed> stands) {
        return deeds.ofOthersSince(deed).stream().filter(deed::meets).filter(stands).findFirst()
            .map(since -> people.names(List.of(since.actorId())).get(since.actorId()) + " " + since.doing().past());
    }
}
