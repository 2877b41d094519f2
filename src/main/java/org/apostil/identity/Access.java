package org.apostil.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.apostil.platform.Problem;
import org.apostil.platform.Refusals;

/**
 * Asks the table of permissions on behalf of whoever is signed in.
 *
 * <p>{@snippet : Actor actor = access.require(Permission.ANNOTATE, projectId); }
 */
@ApplicationScoped
public class Access {

    @Inject
    private CurrentActor current;

    @Inject
    private UserRepository users;

    /**
     * Whoever is signed in, if they may.
     *
     * @throws Problem when they may not; to one who is no member the project is not there
     */
    public Actor require(Permission permission, UUID projectId) {
        Actor actor = current.get();
        Membership membership = membership(actor, projectId).orElseThrow(() -> refused(actor, "%s in project %s, of which they are no member".formatted(permission, projectId), Problem.notFound()));
        if (membership.isClosed()) {
            throw refused(actor, "%s in project %s, which asks for a second step".formatted(permission, projectId), new Problem(Problem.Sort.SECOND_STEP_NEEDED,
                "This project asks its members for a second step when they sign in, and you have not set yours up. Do so under your account, at /identity/two-step; then it opens."));
        }
        Role role = membership.role();
        if (!permission.isGrantedTo(role)) {
            throw refused(actor, "%s in project %s, as %s".formatted(permission, projectId, role), new Problem(Problem.Sort.FORBIDDEN,
                "As %s you may not %s in this project; one must be %s. Ask a lead of the project.".formatted(role.inSentence(), permission.words(), permission.holders())));
        }
        current.requireScope(permission.scope());
        return actor;
    }

    /**
     * Goes on where the request may do what needs that permission, as far as its token goes; whether the person may, others decide.
     *
     * @throws Problem when the token is not for that
     */
    public void requireScope(Permission permission) {
        current.requireScope(permission.scope());
    }

    /**
     * Reads anew what whoever is signed in is in that project, after they waited for others, and lets nobody change it until
     * the end of the transaction: what they do then is done in the role that they have then.
     *
     * @throws Problem when they are no member any more
     */
    public void hold(UUID projectId) {
        if (users.membershipHeld(projectId, current.get().id()).isEmpty()) {
            throw Problem.notFound();
        }
    }

    /** Whether whoever is signed in may; false too where nobody is. */
    public boolean permits(Permission permission, UUID projectId) {
        return current.has(permission.scope()) && current.find().flatMap(actor -> role(actor, projectId)).filter(permission::isGrantedTo).isPresent();
    }

    /** Whoever is signed in, for what needs no project. */
    public Actor requireSignedIn() {
        return current.get();
    }

    /**
     * Whoever is signed in, for what needs no project, but of a token that scope.
     *
     * @throws Problem when the token is not for that
     */
    public Actor requireSignedIn(Scope scope) {
        Actor actor = current.get();
        current.requireScope(scope);
        return actor;
    }

    /**
     * Whoever is signed in, for what concerns how they sign in: their sessions, their second step.
     *
     * @throws Problem when the request comes with a token that was made to be kept
     */
    public Actor requireShownPassword() {
        Actor actor = current.get();
        current.requireShownPassword();
        return actor;
    }

    /**
     * Whoever is signed in, if they run the installation.
     *
     * @throws Problem when they do not
     */
    public Actor requireAdministrator() {
        Actor actor = current.get();
        if (!actor.administrator()) {
            throw refused(actor, "what administrators do", new Problem(Problem.Sort.FORBIDDEN, "Only an administrator of this installation may do that."));
        }
        current.requireScope(Scope.ADMINISTER);
        return actor;
    }

    private static Problem refused(Actor actor, String what, Problem problem) {
        Refusals.write("user %s, %s".formatted(actor.id(), what));
        return problem;
    }

    /** What whoever is signed in is in that project; nothing where they are no member. */
    public Optional<Role> role(UUID projectId) {
        return current.find().flatMap(actor -> role(actor, projectId));
    }

    private Optional<Role> role(Actor actor, UUID projectId) {
        return membership(actor, projectId).filter(membership -> !membership.isClosed()).map(Membership::role);
    }

    private Optional<Membership> membership(Actor actor, UUID projectId) {
        return Optional.ofNullable(projectId).flatMap(id -> users.membership(id, actor.id()));
    }
}
