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
import java.util.function.Function;
import org.apostil.audit.AuditEvent;
import org.apostil.audit.AuditLog;
import org.apostil.audit.Trail;
import org.apostil.identity.Access;
import org.apostil.identity.Accounts;
import org.apostil.identity.Actor;
import org.apostil.identity.Membership;
import org.apostil.identity.Memberships;
import org.apostil.identity.People;
import org.apostil.identity.Role;
import org.apostil.identity.Scope;
import org.apostil.identity.Secret;
import org.apostil.platform.Problem;

/**
 * Invitations as those meet them who hold a link: the link is the permission. One that expired, was used or was revoked
 * is, to the letter, one that never was.
 */
@ApplicationScoped
@Transactional
public class Invitations {

    /** What somebody is offered: the project, what they become there, by whom, where it was sent. */
    public record Offer(UUID projectId, String project, Role role, String invitedBy, String email, Instant expires) {
    }

    @Inject
    private InvitationRepository invitations;

    @Inject
    private ProjectRepository projects;

    @Inject
    private Access access;

    @Inject
    private Accounts accounts;

    @Inject
    private Memberships memberships;

    @Inject
    private People people;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** What the link offers; nothing where it does not work. */
    public Optional<Offer> offered(String token) {
        return token == null ? Optional.empty() : open(Secret.hash(token)).map(this::offer);
    }

    /**
     * Whoever is signed in becomes a member, and the link is used up.
     *
     * @throws Problem when the link does not work, or they are a member already
     */
    public Offer accept(String token) {
        Actor actor = access.requireSignedIn(Scope.ADMINISTER);
        return accept(token, invitation -> actor);
    }

    /**
     * Makes an account and its owner a member, and the link is used up.
     *
     * @throws Problem when the link does not work, the name to sign in with is taken, or a field is not accepted
     */
    public Offer accept(String token, String username, String displayName, String password) {
        return accept(token, invitation -> accounts.register(username, displayName, password, invitation.email()));
    }

    private Offer accept(String token, Function<Invitation, Actor> by) {
        byte[] hash = Secret.hash(Optional.ofNullable(token).orElseThrow(Invitations::doesNotWork));
        projects.forChange(invitations.project(hash).orElseThrow(Invitations::doesNotWork));
        Invitation invitation = open(hash).orElseThrow(Invitations::doesNotWork);
        Actor actor = by.apply(invitation);
        Offer offer = offer(invitation);
        Optional<Membership> already = memberships.find(invitation.projectId(), actor.id());
        if (already.isPresent()) {
            throw new Problem(Problem.Sort.REFUSED, "You are a member of “%s” already, as %s. The invitation still stands for whoever it was meant for."
                .formatted(offer.project(), already.get().role().words()));
        }
        invitation.accept(actor.id(), clock.instant());
        memberships.add(actor, invitation.projectId(), actor.username(), invitation.role());
        audit.append(new AuditEvent("invitation.accepted", actor.id(), invitation.projectId(), "invitation", invitation.id(),
            Map.of("email", invitation.email(), "role", invitation.role().code()), Map.of("acceptedBy", actor.id()), null));
        return offer;
    }

    /** Ends what somebody invited as a lead and no longer may: who was removed does not come back by a link of their own. */
    void revokeOf(UUID inviter, UUID projectId, Actor by) {
        revokeOf(inviter, projectId, by, audit::append);
    }

    /** The same, where {@code trail} is told what is to be written down. */
    void revokeOf(UUID inviter, UUID projectId, Actor by, Trail trail) {
        invitations.standing(projectId).stream().filter(invitation -> invitation.invitedBy().equals(inviter)).forEach(invitation -> revoke(invitation, by, trail));
    }

    /** Ends an invitation; {@code by} is null where nobody here did it. */
    void revoke(Invitation invitation, Actor by) {
        revoke(invitation, by, audit::append);
    }

    private void revoke(Invitation invitation, Actor by, Trail trail) {
        invitation.revoke(clock.instant());
        trail.tell(new AuditEvent("invitation.revoked", by == null ? null : by.id(), invitation.projectId(), "invitation", invitation.id(),
            Map.of("email", invitation.email(), "role", invitation.role().code()), Map.of(), null));
    }

    private Optional<Invitation> open(byte[] hash) {
        return invitations.byToken(hash).filter(invitation -> invitation.isOpen(clock.instant()));
    }

    private Offer offer(Invitation invitation) {
        String inviter = people.names(List.of(invitation.invitedBy())).get(invitation.invitedBy());
        String project = projects.byId(invitation.projectId()).orElseThrow().name();
        return new Offer(invitation.projectId(), project, invitation.role(), inviter, invitation.email(), invitation.expiresAt());
    }

    private static Problem doesNotWork() {
        return new Problem(Problem.Sort.NOT_FOUND, "This invitation does not work: it was used or taken back, is more than seven days old, or its link is not complete. Ask whoever invited you for a new one.");
    }
}
