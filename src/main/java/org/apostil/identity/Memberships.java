package org.apostil.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apostil.audit.AuditEvent;
import org.apostil.audit.AuditLog;
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

    /** The projects of a person, each with what they are there. */
    public List<Membership> of(Actor actor) {
        return users.membershipsOf(actor.id());
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
}
