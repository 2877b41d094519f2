package org.apostil.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apostil.audit.AuditEvent;
import org.apostil.audit.AuditLog;
import org.apostil.identity.Access;
import org.apostil.identity.Actor;
import org.apostil.identity.Membership;
import org.apostil.identity.Memberships;
import org.apostil.identity.People;
import org.apostil.identity.Permission;
import org.apostil.identity.Role;
import org.apostil.platform.Problem;
import org.apostil.platform.Text;

/** Reads and makes projects and their members. */
@ApplicationScoped
@Transactional
public class ProjectService {

    /** A member as colleagues see them. */
    public record Member(UUID userId, String name, Role role) {
    }

    @Inject
    private ProjectRepository projects;

    @Inject
    private Access access;

    @Inject
    private Memberships memberships;

    @Inject
    private People people;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** The projects of whoever is signed in, by name. */
    public List<Project> mine() {
        List<UUID> ids = memberships.of(access.requireSignedIn()).stream().map(Membership::projectId).toList();
        return projects.byIds(ids);
    }

    /** A project, to its members. */
    public Project get(UUID projectId) {
        access.require(Permission.READ, projectId);
        return projects.byId(projectId).orElseThrow(Problem::notFound);
    }

    /** The members of a project, longest first. */
    public List<Member> members(UUID projectId) {
        access.require(Permission.READ, projectId);
        List<Membership> members = memberships.in(projectId);
        Map<UUID, String> names = people.names(members.stream().map(Membership::userId).toList());
        return members.stream().map(m -> new Member(m.userId(), names.get(m.userId()), m.role())).toList();
    }

    /** Makes a project; whoever makes it leads it. */
    public Project create(String name) {
        Actor actor = access.requireSignedIn();
        Project project = new Project(Text.required(name, "name", "Give the project a name."), actor.id(), clock.instant());
        projects.add(project);
        audit.append(AuditEvent.created("project.created", actor.id(), project.id(), "project", project.id(),
            Map.of("name", project.name())));
        memberships.add(actor, project.id(), actor.username(), Role.LEAD);
        return project;
    }

    /** Makes a user of this installation a member. */
    public void addMember(UUID projectId, String username, Role role) {
        Actor actor = access.require(Permission.LEAD_PROJECT, projectId);
        memberships.add(actor, projectId, username, role);
    }
}
