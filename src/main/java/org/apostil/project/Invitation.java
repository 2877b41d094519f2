package org.apostil.project;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.apostil.identity.Role;
import org.apostil.identity.Secret;
import org.apostil.platform.Identified;

/**
 * A link with which somebody becomes a member. It stands until it is accepted or revoked, and is open while it stands and
 * has not expired. Sent again, it gets a new link, and the one before no longer works.
 */
@Entity
@Table(name = "invitation")
public class Invitation extends Identified {

    /** How long a link works. */
    public static final Duration LIFE = Duration.ofDays(7);

    @Column(name = "project_id")
    private UUID projectId;

    private String email;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(name = "token_hash")
    private byte[] tokenHash;

    @Column(name = "invited_by")
    private UUID invitedBy;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "accepted_by")
    private UUID acceptedBy;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected Invitation() {
    }

    Invitation(UUID projectId, String email) {
        this.projectId = projectId;
        this.email = email;
    }

    public UUID projectId() {
        return projectId;
    }

    /** Where it was sent. */
    public String email() {
        return email;
    }

    /** What whoever accepts it becomes. */
    public Role role() {
        return role;
    }

    /** Who sent it last. */
    public UUID invitedBy() {
        return invitedBy;
    }

    public Instant sentAt() {
        return sentAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    /** Whether its link works at that moment. */
    public boolean isOpen(Instant now) {
        return endedAt == null && now.isBefore(expiresAt);
    }

    void send(UUID by, Role as, String token, Instant now) {
        invitedBy = by;
        role = as;
        tokenHash = Secret.hash(token);
        sentAt = now;
        expiresAt = now.plus(LIFE);
    }

    void revoke(Instant now) {
        endedAt = now;
    }

    void accept(UUID by, Instant now) {
        acceptedBy = by;
        endedAt = now;
    }
}
