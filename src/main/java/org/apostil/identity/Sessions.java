package org.apostil.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Begins, continues and ends sessions of browsers. */
@ApplicationScoped
@Transactional
public class Sessions {

    /** Under this name a session keeps its id in the list, a {@link UUID}; it opens nothing. */
    public static final String ATTRIBUTE = Sessions.class.getName();

    @Inject
    private SessionRepository sessions;

    @Inject
    private Event<SessionBegan> began;

    @Inject
    private Clock clock;

    /** A session begins with that proof; answers its id in the list. */
    public UUID begin(Proof proof, Visitor visitor) {
        Instant now = clock.instant();
        UUID id = sessions.add(proof.actor().id(), visitor, now, shown(proof, now), proof.isWithCode());
        began.fire(new SessionBegan(id, proof.actor(), proof.voucher()));
        return id;
    }

    /** No clock of another makes it later than now. */
    private static Instant shown(Proof proof, Instant now) {
        Instant said = proof.voucher() == null ? now : proof.voucher().shownAt();
        return said != null && said.isAfter(now) ? now : said;
    }

    /**
     * Writes down, to the minute, that something was asked for in it.
     *
     * @return until when that need not be said again
     */
    public Instant seen(UUID id) {
        Instant now = clock.instant();
        sessions.seen(id, now);
        return now.truncatedTo(ChronoUnit.MINUTES).plus(SessionRepository.SEEN_APART);
    }

    /** Whether it is open, and that of this person. Each request asks it first, and needs no transaction for that. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public boolean isOpen(Object id, UUID userId) {
        return id instanceof UUID session && sessions.isOpen(session, userId, clock.instant());
    }

    /** It is over: its owner signed out, or the server has forgotten it. */
    public void end(UUID id) {
        sessions.remove(id);
    }

    /** Deletes those that are over. */
    void tidy() {
        sessions.tidy(clock.instant());
    }
}
