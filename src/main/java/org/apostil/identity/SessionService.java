package org.apostil.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
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
    private UserRepository users;

    @Inject
    private OwnPassword own;

    @Inject
    private CurrentActor current;

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
        Actor actor = access.requireShownPassword();
        return told(sessions.of(actor.id(), clock.instant()));
    }

    /** Everybody's, who was seen last first; for administrators, at most {@value #MOST}. */
    public List<Open> all() {
        access.requireAdministrator();
        return told(sessions.all(clock.instant(), MOST));
    }

    /**
     * Ends one of one's own, with its next request and its streams at once.
     *
     * @param password of whoever ends it: who found a screen unlocked is not to turn its owner out elsewhere
     * @throws Problem when the password is not right, or one has no session of that id
     */
    public void revoke(UUID id, String password) {
        Actor actor = access.requireShownPassword();
        requireOwn(actor, password);
        end(actor, id, found -> found.userId().equals(actor.id()));
    }

    /**
     * Ends all of one's own but the one that does it, where one does.
     *
     * @throws Problem when the password is not right
     */
    public void revokeOthers(String password) {
        Actor actor = access.requireShownPassword();
        requireOwn(actor, password);
        revoked(actor, actor.id(), sessions.removeOthers(actor.id(), current.sessionId()));
    }

    /**
     * Ends anybody's, as an administrator, with its next request and its streams at once.
     *
     * @throws Problem when there is none of that id
     */
    public void revokeAny(UUID id) {
        end(access.requireAdministrator(), id, found -> true);
    }

    private void end(Actor by, UUID id, Predicate<Row> whose) {
        Row session = sessions.find(id, clock.instant()).stream().filter(whose).findFirst()
            .orElseThrow(() -> new Problem(Problem.Sort.NOT_FOUND, "That session has ended already."));
        sessions.remove(id);
        revoked(by, session.userId(), 1);
    }

    /**
     * Ends all of somebody's, as an administrator.
     *
     * @throws Problem when there is nobody of that id
     */
    public void revokeAll(UUID userId) {
        Actor actor = access.requireAdministrator();
        users.forChange(userId).orElseThrow(Problem::notFound);
        revoked(actor, userId, sessions.removeOthers(userId, null));
    }

    private void requireOwn(Actor actor, String password) {
        own.require(users.byId(List.of(actor.id())).get(actor.id()), password);
    }

    private void revoked(Actor by, UUID whose, int count) {
        audit.append(AuditEvent.created("session.revoked", by.id(), null, "user", whose, Map.of("sessions", count)));
    }

    private List<Open> told(List<Row> rows) {
        Map<UUID, String> names = people.names(rows.stream().map(Row::userId).distinct().toList());
        return rows.stream().map(row -> new Open(row.id(), names.getOrDefault(row.userId(), ""), row.began(), row.lastSeen(), row.address(), row.browser())).toList();
    }
}
