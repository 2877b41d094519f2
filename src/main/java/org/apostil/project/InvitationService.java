package org.apostil.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apostil.audit.AuditEvent;
import org.apostil.audit.AuditLog;
import org.apostil.identity.Access;
import org.apostil.identity.Actor;
import org.apostil.identity.Memberships;
import org.apostil.identity.People;
import org.apostil.identity.Permission;
import org.apostil.identity.Role;
import org.apostil.identity.Secret;
import org.apostil.mail.Address;
import org.apostil.platform.Format;
import org.apostil.platform.Problem;
import org.apostil.platform.Text;

/** Invites people to a project, for its leads. */
@ApplicationScoped
@Transactional
public class InvitationService {

    /**
     * An invitation that was neither accepted nor revoked.
     *
     * @param invitedBy the name of the lead who sent it last
     * @param expired   whether its link no longer works
     */
    public record Standing(UUID id, String email, Role role, String invitedBy, Instant sent, Instant expires, boolean expired) {
    }

    /**
     * An invitation that was sent just now.
     *
     * @param token what its link ends with; null where it went by mail and is nobody else's business
     */
    public record Sent(Standing invitation, String token) {
    }

    @Inject
    private InvitationRepository invitations;

    @Inject
    private Invitations ending;

    @Inject
    private InvitationLetter letter;

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

    /** The invitations that stand, newest first. */
    public List<Standing> list(UUID projectId) {
        access.require(Permission.LEAD_PROJECT, projectId);
        return invitations.standing(projectId).stream().map(this::standing).toList();
    }

    /**
     * Invites whoever reads mail at that address. An invitation there that has expired is sent again.
     *
     * @throws Problem when it is no address, a member has it, or an invitation there is open
     */
    public Sent invite(UUID projectId, String email, Role role) {
        Actor actor = lead(projectId);
        String address = Address.require(Text.required(email, "email", "Enter an e-mail address."));
        if (role == null) {
            throw Problem.invalid("role", "Choose what they will be: observer, analyst, reviewer or lead.");
        }
        Optional<Invitation> known = invitations.standingAt(projectId, address);
        refuseMember(projectId, address);
        known.filter(invitation -> invitation.isOpen(clock.instant())).ifPresent(InvitationService::refuseSecond);
        Invitation invitation = known.orElseGet(() -> new Invitation(projectId, address));
        return send(invitation, actor, role, "invitation.sent");
    }

    /** Sends an invitation again, with a new link; the one before no longer works. */
    public Sent sendAgain(UUID projectId, UUID invitationId) {
        Actor actor = lead(projectId);
        Invitation invitation = invitations.standing(projectId, invitationId).orElseThrow(Problem::notFound);
        refuseMember(projectId, invitation.email());
        return send(invitation, actor, invitation.role(), "invitation.sent-again");
    }

    /** Takes an invitation back: its link no longer works. */
    public void revoke(UUID projectId, UUID invitationId) {
        Actor actor = lead(projectId);
        ending.revoke(invitations.standing(projectId, invitationId).orElseThrow(Problem::notFound), actor);
    }

    private Sent send(Invitation invitation, Actor by, Role role, String action) {
        String token = Secret.random();
        invitation.send(by.id(), role, token, clock.instant());
        invitations.add(invitation);
        audit.append(AuditEvent.created(action, by.id(), invitation.projectId(), "invitation", invitation.id(),
            Map.of("email", invitation.email(), "role", role.code(), "expires", invitation.expiresAt())));
        boolean mailed = letter.send(invitation, projects.byId(invitation.projectId()).orElseThrow(), by, token);
        return new Sent(standing(invitation), mailed ? null : token);
    }

    private void refuseMember(UUID projectId, String address) {
        List<String> names = memberships.namesAt(projectId, address);
        if (!names.isEmpty()) {
            throw Problem.invalid("email", "%s, whose address this is, is a member already.".formatted(String.join(" and ", names)));
        }
    }

    private static void refuseSecond(Invitation open) {
        throw Problem.invalid("email", "%s is invited already, as %s, until %s. Send that invitation again, or revoke it first."
            .formatted(open.email(), open.role().words(), Format.moment(open.expiresAt())));
    }

    private Actor lead(UUID projectId) {
        projects.forChange(projectId).orElseThrow(Problem::notFound);
        return access.require(Permission.LEAD_PROJECT, projectId);
    }

    private Standing standing(Invitation invitation) {
        String inviter = people.names(List.of(invitation.invitedBy())).get(invitation.invitedBy());
        return new Standing(invitation.id(), invitation.email(), invitation.role(), inviter, invitation.sentAt(), invitation.expiresAt(), !invitation.isOpen(clock.instant()));
    }
}
