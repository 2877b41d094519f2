package org.apostil.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apostil.platform.Problem;
import org.apostil.platform.Refusals;

/** Whoever is signed in, in this request. */
@RequestScoped
public class CurrentActor {

    @Inject
    private SecurityContext security;

    @Inject
    private UserRepository users;

    @Inject
    private Sessions sessions;

    private Actor actor;
    private Set<Scope> scopes = EnumSet.allOf(Scope.class);
    private boolean kept;
    private Session session;

    /** What a session keeps of how it began. */
    private record Session(String username, String marks, Object id) {
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

    /** The name with which they sign in, as far as it is known without asking the database; empty where it is not. */
    String username() {
        if (actor != null) {
            return actor.username();
        }
        return security.getCallerPrincipal() == null ? "" : security.getCallerPrincipal().getName();
    }

    /**
     * Goes on in a session that began earlier; whoever is found now need not be read again in this request.
     *
     * @param marks of passwords, which the session keeps
     * @param id    of the session in the list of those that are open, which it keeps
     * @return whether the session is open and the password with which it began still the one of that person; where not, nobody is signed in
     */
    public boolean resume(String username, String marks, Object id) {
        session = new Session(username, marks, id);
        actor = read(username);
        return actor != null;
    }

    /** The id of the session in the list of those that are open; null where the request comes with a token. */
    public UUID sessionId() {
        return session != null && session.id() instanceof UUID id ? id : null;
    }

    /** The request comes with a token that is for these alone; {@code madeToBeKept} where it was not taken with a password. */
    public void limitTo(Set<Scope> only, boolean madeToBeKept) {
        scopes = only;
        kept = madeToBeKept;
    }

    /**
     * Goes on where whoever sends the request has shown their password: in a session, or for its token.
     *
     * @throws Problem when it comes with a token that was made to be kept
     */
    void requireShownPassword() {
        if (kept) {
            Refusals.write("user %s, how they sign in, with a token that was made to be kept".formatted(get().id()));
            throw new Problem(Problem.Sort.FORBIDDEN, "This token was made to be kept, and how you sign in is not changed with such a one, nor seen. Nothing was done. Do it under your account, or take a token with your password, as POST /api/v1/tokens gives it for twelve hours.");
        }
    }

    /** Whether the request may do what needs that scope; a session may do all. */
    boolean has(Scope scope) {
        return scopes.contains(scope);
    }

    /**
     * Goes on where the request may do what needs that scope.
     *
     * @throws Problem when its token is not for that
     */
    public void requireScope(Scope scope) {
        if (!has(scope)) {
            Refusals.write("user %s, what needs the scope %s, with a token for %s".formatted(get().id(), scope, scopes));
            throw new Problem(Problem.Sort.FORBIDDEN, "This token is for %s. What you ask for needs one with the scope “%s”, to %s. Make one under your account."
                .formatted(scopes.stream().map(Scope::code).collect(Collectors.joining(", ")), scope.code(), scope.words()));
        }
    }

    /**
     * Goes on where the request may do more than read.
     *
     * @throws Problem when its token only reads
     */
    public void requireMoreThanReading() {
        if (scopes.equals(EnumSet.of(Scope.READ))) {
            requireScope(Scope.ANNOTATE);
        }
    }

    /** Somebody signs in anew in this request. */
    public void begin() {
        session = null;
        actor = null;
    }

    private Actor read(String username) {
        return users.byUsername(username).filter(user -> !user.isDisabled())
            .filter(user -> session == null || session.username().equals(username) && PasswordMark.isAmong(session.marks(), user.passwordMark()) && sessions.isOpen(session.id(), user.id()))
            .map(user -> new Actor(user.id(), user.username(), user.displayName(), user.isAdministrator()))
            .orElse(null);
    }

    /** Acts for {@code person} in this request, in which nobody signed in: the set-up of a new installation. */
    public void become(Actor person) {
        actor = person;
    }
}
