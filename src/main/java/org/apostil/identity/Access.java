package org.apostil.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.apostil.platform.Problem;

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
        Role role = role(actor, projectId).orElseThrow(Problem::notFound);
        if (!permission.isGrantedTo(role)) {
            throw new Problem(Problem.Sort.FORBIDDEN, "As %s you may not %s in this project; one must be %s. Ask a lead of the project."
                .formatted(role.inSentence(), permission.words(), permission.holders()));
        }
        return actor;
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
        return current.find().flatMap(actor -> role(actor, projectId)).filter(permission::isGrantedTo).isPresent();
    }

    /** Whoever is signed in, for what needs no project. */
    public Actor requireSignedIn() {
        return current.get();
    }

    /**
     * Whoever is signed in, if they run the installation.
     *
     * @throws Problem when they do not
     */
    public Actor requireAdministrator() {
        Actor actor = current.get();
        if (!actor.administrator()) {
            throw new Problem(Problem.Sort.FORBIDDEN, "Only an administrator of this installation may do that.");
        }
        return actor;
    }

    /** What whoever is signed in is in that project; nothing where they are no member. */
    public Optional<Role> role(UUID projectId) {
        return current.find().flatMap(actor -> role(actor, projectId));
    }

    private Optional<Role> role(Actor actor, UUID projectId) {
        return Optional.ofNullable(projectId).flatMap(id -> users.membership(id, actor.id())).map(Membership::role);
    }
}
