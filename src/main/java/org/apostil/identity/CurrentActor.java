package org.apostil.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import java.util.Optional;
import org.apostil.platform.Problem;

/** Whoever is signed in, in this request. */
@RequestScoped
public class CurrentActor {

    @Inject
    private SecurityContext security;

    @Inject
    private UserRepository users;

    private Actor actor;

    /**
     * The person.
     *
     * @throws Problem when nobody is signed in
     */
    public Actor get() {
        return find().orElseThrow(() -> new Problem(Problem.Sort.NOT_SIGNED_IN,
            "Your session has ended or you have not signed in. Sign in, then do it again."));
    }

    /** The person, or nobody. */
    public Optional<Actor> find() {
        if (actor == null && security.getCallerPrincipal() != null) {
            actor = users.byUsername(security.getCallerPrincipal().getName())
                .map(user -> new Actor(user.id(), user.username(), user.displayName(), user.isAdministrator()))
                .orElse(null);
        }
        return Optional.ofNullable(actor);
    }

    /** Acts for {@code person} in this request, in which nobody signed in: the set-up of a new installation. */
    public void become(Actor person) {
        actor = person;
    }
}
