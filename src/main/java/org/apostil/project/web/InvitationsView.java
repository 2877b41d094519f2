package org.apostil.project.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.apostil.identity.Role;
import org.apostil.platform.Format;
import org.apostil.platform.Problem;
import org.apostil.platform.web.Links;
import org.apostil.platform.web.Screen;
import org.apostil.project.InvitationService;
import org.apostil.project.InvitationService.Standing;
import org.apostil.project.ProjectService;

/** The invitations of a project, for its leads: a part of the page of members. */
@Named
@ViewScoped
public class InvitationsView implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private InvitationService invitations;

    @Inject
    private ProjectService projects;

    @Inject
    private MembersView members;

    private String email;
    private Role role = Role.ANALYST;
    private String link;
    private String sentTo;
    private String until;

    /** Invites by mail; somebody who has an account here is added at once by the name they sign in with. */
    public void invite() {
        String whom = email == null ? "" : email.strip();
        if (whom.isEmpty() || whom.contains("@")) {
            Screen.attempt("invite", () -> show(invitations.invite(members.getId(), whom, role)));
        } else if (Screen.attempt("invite", () -> add(whom))) {
            Notice.keep("%s is a member now, as %s.".formatted(whom, role.words()));
            Screen.goTo("/project/members?id=" + members.getId());
        }
    }

    /** Sends an invitation again, with a new link. */
    public void sendAgain(UUID invitation) {
        Screen.attempt("invitations", () -> show(invitations.sendAgain(members.getId(), invitation)));
    }

    /** Takes an invitation back. */
    public void revoke(UUID invitation, String address) {
        if (Screen.attempt("invitations", () -> invitations.revoke(members.getId(), invitation))) {
            Notice.keep("The invitation to %s no longer works.".formatted(address));
            Screen.goTo("/project/members?id=" + members.getId());
        }
    }

    private void add(String username) {
        try {
            projects.addMember(members.getId(), username, role);
        } catch (Problem problem) {
            throw problem.violations().isEmpty() ? problem : Problem.invalid("email", problem.getMessage());
        }
    }

    private void show(InvitationService.Sent sent) {
        sentTo = sent.invitation().email();
        until = Format.moment(sent.invitation().expires());
        link = sent.token() == null ? null : Links.to("join?token=" + sent.token());
        email = null;
    }

    public List<Standing> getAll() {
        return members.isLead() ? invitations.list(members.getId()) : List.of();
    }

    /** Until when its link works, or since when it does not. */
    public String life(Standing invitation) {
        return (invitation.expired() ? "Expired " : "Until ") + Format.moment(invitation.expires());
    }

    public String moment(Standing invitation) {
        return Format.moment(invitation.sent());
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }

    /** To whom an invitation went just now; null where none did. */
    public String getSentTo() {
        return sentTo;
    }

    public String getUntil() {
        return until;
    }

    /** The link to hand over; null where it went by mail. */
    public String getLink() {
        return link;
    }
}
