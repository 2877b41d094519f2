package org.apostil.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.apostil.identity.Memberships;
import org.apostil.identity.Role;
import org.apostil.platform.Problem;

/**
 * Gives and takes roles in projects on the word of somebody outside, such as the groups of a provider: no lead is asked. As with what leads
 * do, the project's row is held meanwhile, and the last lead stays.
 */
@ApplicationScoped
@Transactional
public class Assignments {

    @Inject
    private ProjectRepository projects;

    @Inject
    private Memberships memberships;

    @Inject
    private Invitations invitations;

    /**
     * Makes the person that in the project.
     *
     * @param why for the audit trail
     * @return whether they are that now; not, where there is no such project, or they are its only lead
     */
    public boolean give(UUID projectId, UUID userId, Role role, String why) {
        return projects.forChange(projectId).isPresent() && done(projectId, userId, role != Role.LEAD, () -> memberships.assign(projectId, userId, role, why));
    }

    /**
     * Takes the person out of the project.
     *
     * @param why for the audit trail
     * @return whether they are out now; not, where they are its only lead
     */
    public boolean take(UUID projectId, UUID userId, String why) {
        return projects.forChange(projectId).isEmpty() || done(projectId, userId, true, () -> memberships.unassign(projectId, userId, why));
    }

    /** Invitations that somebody sent as a lead end when they no longer are one. */
    private boolean done(UUID projectId, UUID userId, boolean noLead, Runnable change) {
        try {
            change.run();
        } catch (Problem onlyLead) {
            return false;
        }
        if (noLead) {
            invitations.revokeOf(userId, projectId, null);
        }
        return true;
    }
}
