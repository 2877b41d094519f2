package org.apostil.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apostil.audit.Trail;
import org.apostil.identity.Memberships;
import org.apostil.identity.Role;
import org.apostil.platform.Problem;

/**
 * Gives and takes roles in projects on the word of somebody outside, such as the groups of a provider: no lead is asked. As with what leads
 * do, the project's row is held meanwhile, and the last lead stays. Whoever has several to change holds them all before, and writes the trail after.
 */
@ApplicationScoped
@Transactional
public class Assignments {

    /** What became of it. */
    public enum Outcome {
        /** It is so now, and was not before. */
        CHANGED,
        /** It was so before. */
        SO_BEFORE,
        /** It is not so: there is no such project, or it would have no lead. */
        NOT
    }

    @Inject
    private ProjectRepository projects;

    @Inject
    private Memberships memberships;

    @Inject
    private Invitations invitations;

    /** Holds these projects until the end of the transaction, in the order of their ids, as others may hold them; answers those that there are. */
    public Set<UUID> hold(Collection<UUID> ids) {
        return new TreeSet<>(ids).stream().filter(id -> projects.forChange(id).isPresent()).collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Makes the person that in the project, which the caller holds.
     *
     * @param why   for the audit trail
     * @param trail is told what was done, for the audit trail
     */
    public Outcome give(UUID projectId, UUID userId, Role role, String why, Trail trail) {
        try {
            boolean changed = memberships.assign(projectId, userId, role, why, trail);
            return changed ? done(projectId, userId, role == Role.LEAD, trail) : Outcome.SO_BEFORE;
        } catch (Problem onlyLead) {
            return Outcome.NOT;
        }
    }

    /**
     * Takes the person out of the project, which the caller holds.
     *
     * @param why   for the audit trail
     * @param trail is told what was done, for the audit trail
     */
    public Outcome take(UUID projectId, UUID userId, String why, Trail trail) {
        try {
            memberships.unassign(projectId, userId, why, trail);
            return done(projectId, userId, false, trail);
        } catch (Problem onlyLead) {
            return Outcome.NOT;
        }
    }

    /** Invitations that somebody sent as a lead end when they no longer are one. */
    private Outcome done(UUID projectId, UUID userId, boolean lead, Trail trail) {
        if (!lead) {
            invitations.revokeOf(userId, projectId, null, trail);
        }
        return Outcome.CHANGED;
    }
}
