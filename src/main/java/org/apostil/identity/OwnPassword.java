package org.apostil.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.apostil.platform.Problem;

/**
 * Asks whoever is signed in for their password again, before what changes how they sign in. Whoever has none, since a provider vouches for
 * them, must have shown themself there a moment ago: that it still knew their browser does not count.
 */
@ApplicationScoped
class OwnPassword {

    /** So long ago at most they showed the provider who they are. */
    private static final Duration A_MOMENT = Duration.ofMinutes(10);

    @Inject
    private TryLimit limit;

    @Inject
    private Hashing hashing;

    @Inject
    private CurrentActor current;

    @Inject
    private SessionRepository sessions;

    @Inject
    private Clock clock;

    /**
     * Goes on where this is the password of the user, or they have none and showed themself to their provider a moment ago.
     *
     * @throws Problem when it is not, or they did not, or it is too soon after too many tries
     */
    void require(User user, String typed) {
        if (!user.hasPassword()) {
            requireFresh();
            return;
        }
        limit.count(Tries.OWN, user.username());
        if (typed == null || !hashing.fits(typed, user.passwordHash(), true)) {
            throw Problem.invalid("current", "This is not your current password. Capital letters count.");
        }
        limit.forget(Tries.OWN, user.username());
    }

    private void requireFresh() {
        Instant now = clock.instant();
        UUID id = current.sessionId();
        if (id == null || sessions.find(id, now).stream().noneMatch(session -> session.shown() != null && session.shown().plus(A_MOMENT).isAfter(now))) {
            throw new Problem(Problem.Sort.REFUSED, "You have no password here that could be asked for. Under your account, show your provider once more who you are, and do this within ten minutes.");
        }
    }
}
