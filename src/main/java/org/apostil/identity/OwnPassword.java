package org.apostil.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apostil.platform.Problem;

/** Asks whoever is signed in for their password again, before what changes how they sign in. */
@ApplicationScoped
class OwnPassword {

    @Inject
    private TryLimit limit;

    @Inject
    private Hashing hashing;

    /**
     * Goes on where this is the password of the user.
     *
     * @throws Problem when it is not, or it is too soon after too many tries
     */
    void require(User user, String typed) {
        limit.count(Tries.OWN, user.username());
        if (typed == null || user.passwordHash() == null || !hashing.fits(typed, user.passwordHash(), true)) {
            throw Problem.invalid("current", "This is not your current password. Capital letters count.");
        }
        limit.forget(Tries.OWN, user.username());
    }
}
