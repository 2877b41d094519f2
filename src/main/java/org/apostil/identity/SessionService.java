package org.apostil.identity;

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
import org.apostil.identity.SessionRepository.Row;
import org.apostil.platform.Problem;

/** The sessions that are open, for their owners and for administrators, who end them. */
@ApplicationScoped
@Transactional
public class SessionService {

    private static final int MOST = 500;

    /**
     * A session of a browser.
     *
     * @param whose    the name of its owner
     * @param lastSeen to the minute
     * @param address  of the network from which it began
     * @param browser  what the browser said of itself; may be null
     */
    public record Open(UUID id, String whose, Instant began, Instant lastSeen, String address, String browser) {
    }

    @Inject
    private SessionRepository sessions;

    @Inject
    private People people;

    @Inject
    private Access access;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** One's own, newest first. */
    public List<Open> mine() {
        Actor actor = access.requireSignedIn();
        return told(sessions.of(actor.id(), clock.instant()));
    }

    /** Everybody's, who was seen last first; for administrators, at most {@value #MOST}. */
    public List<Open> all() {
        access.requireAdministrator();
        return told(sessions.all(clock.instant(), MOST));
    }

    /**
     * Ends a session, with its next request and its streams at once: one of one's own or, as an administrator, anybody's.
     *
     * @throws Problem when there is none of that id, or it is somebody else's
     */
    public void revoke(UUID id) {
        Actor actor = access.requireSignedIn(Scope.ADMINISTER);
        Row session = sessions.find(id, clock.instant()).stream().filter(found -> found.userId().equals(actor.id()) || actor.administrator()).findFirst()
            .orElseThrow(() -> new Problem(Problem.Sort.NOT_FOUND, "That session has ended already."));
        sessions.remove(id);
        revoked(actor, session.userId(), 1);
    }

    /** Ends all of one's own but the one that does it; {@code here} is its id in the list. */
    public void revokeOthers(UUID here) {
        Actor actor = access.requireSignedIn(Scope.ADMINISTER);
        revoked(actor, actor.id(), sessions.removeOthers(actor.id(), here));
    }

    /** Ends all of somebody's, as an administrator. */
    public void revokeAll(UUID userId) {
        Actor actor = access.requireAdministrator();
        revoked(actor, userId, sessions.removeOthers(userId, null));
    }

    private void revoked(Actor by, UUID whose, int count) {
        audit.append(AuditEvent.created("session.revoked", by.id(), null, "user", whose, Map.of("sessions", count)));
    }

    private List<Open> told(List<Row> rows) {
        Map<UUID, String> names = people.names(rows.stream().map(Row::userId).distinct().toList());
        return rows.stream().map(row -> new Open(row.id(), names.getOrDefault(row.userId(), ""), row.began(), row.lastSeen(), row.address(), row.browser())).toList();
    }
}
