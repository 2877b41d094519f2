package org.apostil.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.apostil.identity.Access;
import org.apostil.identity.Actor;
import org.apostil.identity.Membership;
import org.apostil.identity.Memberships;
import org.apostil.identity.People;
import org.apostil.identity.Permission;
import org.apostil.identity.Role;
import org.apostil.platform.Problem;
import org.apostil.platform.Text;

/**
 * Changes what members are, and takes them out. Whoever does holds the project's row meanwhile: of two leads who leave at
 * the same instant the second is told that they are the only one.
 */
@ApplicationScoped
@Transactional
public class MemberService {

    @Inject
    private ProjectRepository projects;

    @Inject
    private Access access;

    @Inject
    private Memberships memberships;

    @Inject
    private People people;

    @Inject
    private Invitations invitations;

    /** A member of the project, to its members. */
    public ProjectService.Member get(UUID projectId, UUID userId) {
        access.require(Permission.READ, projectId);
        Membership membership = memberships.find(projectId, userId).orElseThrow(Problem::notFound);
        return ProjectService.Member.of(membership, people.names(List.of(userId)).get(userId));
    }

    /**
     * Gives a member another role. Invitations that somebody sent as a lead end when they no longer are one.
     *
     * @param seen the revision of the membership that the lead had before them
     * @throws Problem when somebody was faster, or the project would have no lead
     */
    public void changeRole(UUID projectId, UUID userId, long seen, Role role) {
        Actor actor = lead(projectId);
        memberships.changeRole(actor, projectId, userId, seen, role);
        if (role != Role.LEAD) {
            invitations.revokeOf(userId, projectId, actor);
        }
    }

    /**
     * Takes a member out. Their name stays on what they wrote; from now on nothing of the project is there for them.
     *
     * @param seen   the revision of the membership that the lead had before them
     * @param reason why, for the audit trail
     * @throws Problem when no reason is given, somebody was faster, or the project would have no lead
     */
    public void remove(UUID projectId, UUID userId, long seen, String reason) {
        Actor actor = lead(projectId);
        String why = Text.required(reason, "reason", "Say why; it stands in the audit trail.");
        memberships.remove(actor, projectId, userId, seen, why);
        invitations.revokeOf(userId, projectId, actor);
    }

    /**
     * Whoever is signed in leaves.
     *
     * @param reason may be empty
     * @throws Problem when they are the only lead
     */
    public void leave(UUID projectId, String reason) {
        hold(projectId);
        Actor actor = access.require(Permission.READ, projectId);
        Membership membership = memberships.find(projectId, actor.id()).orElseThrow(Problem::notFound);
        memberships.remove(actor, projectId, actor.id(), membership.revision(), Text.orNull(reason));
        invitations.revokeOf(actor.id(), projectId, actor);
    }

    private Actor lead(UUID projectId) {
        hold(projectId);
        return access.require(Permission.LEAD_PROJECT, projectId);
    }

    private void hold(UUID projectId) {
        projects.forChange(projectId).orElseThrow(Problem::notFound);
    }
}
