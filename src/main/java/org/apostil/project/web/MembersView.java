package org.apostil.project.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.apostil.identity.Access;
import org.apostil.identity.CurrentActor;
import org.apostil.identity.Permission;
import org.apostil.identity.Role;
import org.apostil.platform.Format;
import org.apostil.platform.web.Screen;
import org.apostil.project.MemberService;
import org.apostil.project.ProjectService;

/** The page of a project's members: leads change what they are and take them out; everybody can leave. */
@Named
@ViewScoped
public class MembersView implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private ProjectService projects;

    @Inject
    private MemberService members;

    @Inject
    private CurrentActor current;

    @Inject
    private Access access;

    private UUID id;
    private String name;
    private UUID chosen;
    private String chosenName;
    private int seen;
    private Role role;
    private String reason;

    /** Reads the project; one who is no member finds nothing. */
    public void load() {
        name = projects.get(id).name();
    }

    public List<ProjectService.Member> getMembers() {
        return projects.members(id);
    }

    /** Takes a member in hand, as they are now, for one of the dialogs. */
    public void choose(UUID user) {
        ProjectService.Member member = members.get(id, user);
        chosen = user;
        chosenName = member.name();
        seen = member.revision();
        role = member.role();
        reason = null;
    }

    /** Gives the chosen member another role. */
    public void changeRole() {
        if (Screen.attempt("role", () -> members.changeRole(id, chosen, seen, role))) {
            Notice.keep("%s is %s now.".formatted(chosenName, role.words()));
            reload();
        }
    }

    /** Takes the chosen member out. */
    public void remove() {
        if (Screen.attempt("removal", () -> members.remove(id, chosen, seen, reason))) {
            Notice.keep("%s is no longer a member. What they wrote stays, with their name.".formatted(chosenName));
            reload();
        }
    }

    /** Leaves, for the page with one's projects. */
    public void leave() {
        if (Screen.attempt("leaving", () -> members.leave(id, reason))) {
            Screen.goTo("/");
        }
    }

    private void reload() {
        Screen.goTo("/project/members?id=" + id);
    }

    /** Whether the member is whoever looks. */
    public boolean self(ProjectService.Member member) {
        return current.find().filter(actor -> actor.id().equals(member.userId())).isPresent();
    }

    /** Since when they are a member. */
    public String since(ProjectService.Member member) {
        return Format.moment(member.since()).replaceFirst(",.*", "");
    }

    public boolean isLead() {
        return access.permits(Permission.LEAD_PROJECT, id);
    }

    public Role[] getRoles() {
        return Role.values();
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public String getName() {
        return name;
    }

    public String getChosenName() {
        return chosenName;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
