package org.apostil.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/** Recognises who sends a token of the interface. */
@ApplicationScoped
@Transactional
public class Tokens {

    /** Whoever sends a token, what it is for, and whether it was made to be kept: no password was shown for it. */
    public record Bearer(Actor actor, Set<Scope> scopes, boolean kept) {
    }

    @Inject
    private TokenRepository tokens;

    @Inject
    private Clock clock;

    /** Whose token it is, while it is valid; that it was used is written down, to the minute. */
    public Optional<Bearer> bearer(String token) {
        return tokens.use(Secret.hash(token), clock.instant()).filter(found -> !found.user().isDisabled())
            .map(found -> new Bearer(Accounts.actor(found.user()), found.scopes(), found.personal()));
    }

    /** Deletes those that are over. */
    void tidy() {
        tokens.tidy(clock.instant());
    }
}
