package org.apostil.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apostil.identity.Accounts;

/**
 * Reads what was committed, in the order of the audit trail, and tells the desks of this node. One thread advances it; its
 * place in the trail is where a newcomer's own catching up ends.
 */
@ApplicationScoped
class Dispatch {

    /** Events that are read at a time. */
    private static final int BATCH = 500;
    /** Cards that are named one by one; of more, a desk reads the outline anew. */
    static final int MOST_CARDS = 100;
    private static final Set<String> OF_ALL = Set.of("user", "member", "project", "policy", "pass", "text", "registry");

    private final LiveRepository trail;
    private final Accounts accounts;
    private final Streams streams;
    private final Sight sight;

    /** Up to where everything was told; -1 as long as the database was never reached. */
    private volatile long place = -1;

    /** Up to where it told, or is telling now. */
    private volatile long begun = -1;

    @Inject
    Dispatch(LiveRepository trail, Accounts accounts, Streams streams, Sight sight) {
        this.trail = trail;
        this.accounts = accounts;
        this.streams = streams;
        this.sight = sight;
    }

    /** For the container's proxy. */
    Dispatch() {
        this(null, null, null, null);
    }

    /**
     * Up to where a newcomer catches up by themselves; -1 as long as the database was never reached. It goes ahead before anybody
     * is told: a newcomer who is too late to be told of a batch finds it among what they missed, and one who is in time may hear
     * of it twice.
     */
    long newcomersCatchUpTo() {
        return begun;
    }

    /** How many events are still to be told; -1 where the database does not say. */
    long lag() {
        try {
            return place < 0 ? -1 : trail.latest() - place;
        } catch (RuntimeException databaseAway) {
            return -1;
        }
    }

    /** Reads and tells all that is new. */
    void advance() {
        if (place < 0) {
            place = trail.latest();
            begun = place;
        }
        List<Happening> batch;
        do {
            batch = trail.after(place, BATCH);
            if (!batch.isEmpty()) {
                begun = batch.getLast().seq();
            }
            // Whoever is no longer a member is gone before anything else is told.
            batch.stream().filter(Dispatch::concernsAll)
                .collect(Collectors.groupingBy(Happening::project)).forEach(this::ofProject);
            batch.stream().filter(Dispatch::concernsAccount).map(Happening::id).distinct().forEach(this::ofAccount);
            batch.stream().filter(each -> each.version() != null)
                .collect(Collectors.groupingBy(Happening::version)).forEach(this::ofVersion);
            batch.stream().filter(each -> each.version() != null)
                .collect(Collectors.groupingBy(Happening::project)).forEach(this::ofAllTexts);
            if (!batch.isEmpty()) {
                place = begun;
            }
        } while (batch.size() == BATCH);
    }

    /** Whether it may change the rights of everybody in the project, or what they are to do. */
    static boolean concernsAll(Happening happening) {
        return happening.project() != null && happening.version() == null && OF_ALL.contains(happening.subject());
    }

    /** Whether it may be a password that was replaced, and so ends sessions. */
    private static boolean concernsAccount(Happening happening) {
        return happening.project() == null && happening.id() != null && "user".equals(happening.subject());
    }

    private void ofAccount(UUID person) {
        List<Stream> theirs = streams.that(guest -> guest.actor().id().equals(person));
        if (!theirs.isEmpty()) {
            String mark = accounts.passwordMark(person);
            theirs.stream().filter(stream -> !stream.guest().session().test(mark)).forEach(stream -> stream.end(Ending.SESSION_OVER));
        }
    }

    private void ofVersion(UUID version, List<Happening> happenings) {
        tell(streams.that(guest -> version.equals(guest.version())), happenings);
    }

    /** Scripts that watch a whole project are told in the order of the trail, so that a mark stands for all before it. */
    private void ofAllTexts(UUID project, List<Happening> happenings) {
        tell(streams.that(guest -> guest.version() == null && guest.project().equals(project)), happenings);
    }

    private void tell(List<Stream> here, List<Happening> happenings) {
        if (!here.isEmpty()) {
            Function<Guest, BiPredicate<UUID, UUID>> sights = sight.in(happenings.getFirst().project());
            here.forEach(stream -> Told.of(happenings, stream.guest(), sights.apply(stream.guest())).forEach(stream::offer));
        }
    }

    private void ofProject(UUID project, List<Happening> happenings) {
        Map<UUID, List<Stream>> byPerson = streams.that(guest -> guest.project().equals(project)).stream()
            .collect(Collectors.groupingBy(stream -> stream.guest().actor().id()));
        byPerson.forEach((person, theirs) -> {
            boolean member = trail.isMember(project, person);
            theirs.forEach(stream -> {
                if (member) {
                    stream.offer(Message.outline(happenings.getLast().mark()));
                } else {
                    stream.end(Ending.NO_MEMBER);
                }
            });
        });
    }
}
