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
    private Session session;

    /** What a session keeps of how it began. */
    private record Session(String username, String marks) {
    }

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
            actor = read(security.getCallerPrincipal().getName());
        }
        return Optional.ofNullable(actor);
    }

    /**
     * Goes on in a session that began earlier; whoever is found now need not be read again in this request.
     *
     * @param marks of passwords, which the session keeps
     * @return whether the password with which it began is still the one of that person; where not, nobody is signed in
     */
    public boolean resume(String username, String marks) {
        session = new Session(username, marks);
        actor = read(username);
        return actor != null;
    }

    /** Somebody signs in anew in this request. */
    public void begin() {
        session = null;
        actor = null;
    }

    private Actor read(String username) {
        return users.byUsername(username)
            .filter(user -> session == null || session.username().equals(username) && PasswordMark.isAmong(session.marks(), PasswordMark.of(user.passwordHash())))
            .map(user -> new Actor(user.id(), user.username(), user.displayName(), user.isAdministrator()))
            .orElse(null);
    }

    /** Acts for {@code person} in this request, in which nobody signed in: the set-up of a new installation. */
    public void become(Actor person) {
        actor = person;
    }
}
