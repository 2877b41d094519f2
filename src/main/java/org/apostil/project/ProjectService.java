package org.apostil.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
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
import org.apostil.identity.Scope;
import org.apostil.platform.Problem;
import org.apostil.platform.Text;

/** Reads and makes projects and their members. */
@ApplicationScoped
@Transactional
public class ProjectService {

    /**
     * A member as colleagues see them.
     *
     * @param revision counts the changes of the role, from 1
     */
    public record Member(UUID userId, String name, Role role, Instant since, int revision) {

        static Member of(Membership membership, String name) {
            return new Member(membership.userId(), name, membership.role(), membership.since(), membership.revision());
        }
    }

    /** How long a project's name may be, in code points. */
    static final int LONGEST_NAME = 200;

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

    /** The projects of whoever is signed in that open to them, by name. */
    public List<Project> mine() {
        List<UUID> ids = memberships.of(access.requireSignedIn()).stream().map(Membership::projectId).toList();
        return projects.byIds(ids);
    }

    /** Those of their projects that stay closed until they have set up a second step of their sign-in, by name. */
    public List<Project> closed() {
        return projects.byIds(memberships.all(access.requireSignedIn()).stream().filter(Membership::isClosed).map(Membership::projectId).toList());
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
        return members.stream().map(member -> Member.of(member, names.get(member.userId()))).toList();
    }

    /** Makes a project whose sources may be passed on within the organisation and its clients; whoever makes it leads it. */
    public Project create(String name) {
        return create(name, HandlingMark.AMBER);
    }

    /**
     * Makes a project; whoever makes it leads it.
     *
     * @param handlingMark the mark that its sources and reports bear unless they say otherwise
     */
    public Project create(String name, HandlingMark handlingMark) {
        Actor actor = access.requireSignedIn(Scope.ADMINISTER);
        String given = Text.line(name, "name", LONGEST_NAME, "Give the project a name.");
        Project project = new Project(given, handlingMark, actor.id(), clock.instant());
        projects.add(project);
        audit.append(AuditEvent.created("project.created", actor.id(), project.id(), "project", project.id(),
            Map.of("name", project.name(), "handlingMark", handlingMark.code())));
        memberships.add(actor, project.id(), actor.username(), Role.LEAD);
        return project;
    }

    /**
     * Lays down new rules. They hold for decisions from now on; what is approved stays approved.
     *
     * @param seen the revision of the rules that the lead had before them
     * @throws Problem when somebody was faster, or a field is not accepted
     */
    public Project changeRules(UUID projectId, long seen, Rules rules) {
        Project project = projects.forChange(projectId).orElseThrow(Problem::notFound);
        Actor actor = access.require(Permission.LEAD_PROJECT, projectId);
        if (project.rulesRevision() != seen) {
            throw new Problem(Problem.Sort.STALE, "Another lead changed the policy while you did. Nothing of theirs was overwritten and what you chose is still here. Compare, then save again.");
        }
        Rules before = project.rules();
        if (!before.equals(rules.checked())) {
            project.follow(rules);
            audit.append(new AuditEvent("policy.changed", actor.id(), projectId, "project", projectId, before.fields(), rules.fields(), null));
        }
        return project;
    }

    /** Makes a user of this installation a member. */
    public void addMember(UUID projectId, String username, Role role) {
        Actor actor = access.require(Permission.LEAD_PROJECT, projectId);
        memberships.add(actor, projectId, username, role);
    }
}
