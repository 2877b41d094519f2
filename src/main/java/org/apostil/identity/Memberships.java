package org.apostil.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apostil.audit.AuditEvent;
import org.apostil.audit.AuditLog;
import org.apostil.audit.Trail;
import org.apostil.platform.Problem;

/** Who is in which project. What a project is, its own feature knows. */
@ApplicationScoped
public class Memberships {

    @Inject
    private UserRepository users;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** The projects of a person that open to them, each with what they are there. */
    public List<Membership> of(Actor actor) {
        return all(actor).stream().filter(membership -> !membership.isClosed()).toList();
    }

    /** Those too that stay closed until the person has set up the second step of their sign-in. */
    public List<Membership> all(Actor actor) {
        return users.membershipsOf(actor.id());
    }

    /** What the user is in the project; nothing where they are no member. */
    public Optional<Membership> find(UUID projectId, UUID userId) {
        return users.membership(projectId, userId);
    }

    /** The names of the members of a project who say that this is their address: one, as a rule, or none. */
    public List<String> namesAt(UUID projectId, String email) {
        return users.membersAt(projectId, email).stream().map(User::displayName).toList();
    }

    /** The members of a project, longest first. */
    public List<Membership> in(UUID projectId) {
        return users.membersOf(projectId);
    }

    /**
     * Makes the user a member.
     *
     * @throws Problem when there is no such user, or they are a member already
     */
    public void add(Actor by, UUID projectId, String username, Role role) {
        User user = users.byUsername(Usernames.normalise(username)).orElseThrow(() -> Problem.invalid("username",
            "Nobody here signs in as “%s”. Check the spelling, or ask an administrator to make the account.".formatted(username)));
        if (!users.add(new Membership(projectId, user.id(), role, clock.instant()))) {
            throw Problem.invalid("username", user.displayName() + " is a member of this project already.");
        }
        audit.append(AuditEvent.created("member.added", by.id(), projectId, "user", user.id(), Map.of("role", role.code())));
    }

    /**
     * Gives a member another role. The caller holds the project, so that no two at once take its last leads away.
     *
     * @param seen the revision of the membership that the actor had before them
     * @throws Problem when there is no such member, somebody was faster, or the project would have no lead
     */
    public void changeRole(Actor by, UUID projectId, UUID userId, long seen, Role role) {
        Membership membership = current(projectId, userId, seen);
        Role before = membership.role();
        if (before == role) {
            return;
        }
        keepLead(by, membership);
        membership.become(role);
        audit.append(new AuditEvent("member.role-changed", by.id(), projectId, "user", userId, Map.of("role", before.code()), Map.of("role", role.code()), null));
    }

    /**
     * Takes a member out of the project. What they wrote stays, with their name. The caller holds the project.
     *
     * @param seen   the revision of the membership that the actor had before them
     * @param reason why; may be null where they leave by themself
     * @throws Problem when there is no such member, somebody was faster, or the project would have no lead
     */
    public void remove(Actor by, UUID projectId, UUID userId, long seen, String reason) {
        Membership membership = current(projectId, userId, seen);
        keepLead(by, membership);
        users.remove(membership);
        audit.append(new AuditEvent(by.id().equals(userId) ? "member.left" : "member.removed", by.id(), projectId, "user", userId,
            Map.of("role", membership.role().code(), "since", membership.since()), Map.of(), reason));
    }

    /**
     * Makes the user what somebody outside says that they are in the project, such as the groups of a provider. The caller holds the project.
     *
     * @param why   for the audit trail
     * @param trail is told what was done, for the audit trail
     * @return whether that made or changed anything
     * @throws Problem when the project would have no lead
     */
    public boolean assign(UUID projectId, UUID userId, Role role, String why, Trail trail) {
        Optional<Membership> standing = users.membershipForChange(projectId, userId);
        if (standing.isPresent() ? standing.get().role() == role : !users.add(new Membership(projectId, userId, role, clock.instant()))) {
            return false;
        }
        if (standing.isEmpty()) {
            trail.tell(new AuditEvent("member.added", null, projectId, "user", userId, Map.of(), Map.of("role", role.code()), why));
            return true;
        }
        Role before = standing.get().role();
        keepLead(null, standing.get());
        standing.get().become(role);
        trail.tell(new AuditEvent("member.role-changed", null, projectId, "user", userId, Map.of("role", before.code()), Map.of("role", role.code()), why));
        return true;
    }

    /**
     * Takes the user out of the project, as somebody outside says. The caller holds the project.
     *
     * @param trail is told what was done, for the audit trail
     * @throws Problem when the project would have no lead
     */
    public void unassign(UUID projectId, UUID userId, String why, Trail trail) {
        users.membershipForChange(projectId, userId).ifPresent(membership -> {
            keepLead(null, membership);
            users.remove(membership);
            trail.tell(new AuditEvent("member.removed", null, projectId, "user", userId, Map.of("role", membership.role().code(), "since", membership.since()), Map.of(), why));
        });
    }

    private Membership current(UUID projectId, UUID userId, long seen) {
        Membership membership = users.membershipForChange(projectId, userId).orElseThrow(Problem::notFound);
        if (membership.revision() != seen) {
            throw new Problem(Problem.Sort.STALE, "Somebody made %s %s meanwhile. Nothing was overwritten; look again, then decide."
                .formatted(name(userId), membership.role().words()));
        }
        return membership;
    }

    private void keepLead(Actor by, Membership membership) {
        if (membership.role() != Role.LEAD || users.hasOtherLead(membership.projectId(), membership.userId())) {
            return;
        }
        String who = by != null && by.id().equals(membership.userId()) ? "You are" : name(membership.userId()) + " is";
        throw new Problem(Problem.Sort.REFUSED, who + " the only lead of this project, and a project has one. Make another member a lead first.");
    }

    private String name(UUID userId) {
        return users.byId(List.of(userId)).get(userId).displayName();
    }
}
