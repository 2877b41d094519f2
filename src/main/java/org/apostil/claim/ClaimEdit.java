package org.apostil.claim;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.apostil.platform.Identified;
import org.hibernate.annotations.Immutable;

/** That a claim says something else from then on. What it said before stays. */
@Entity
@Immutable
@Table(name = "claim_edit")
class ClaimEdit extends Identified {

    @Column(name = "project_id")
    private UUID projectId;

    @Column(name = "claim_id")
    private UUID claimId;

    private int number;

    private String before;

    private String proposition;

    private String reason;

    @Column(name = "edited_by")
    private UUID editedBy;

    @Column(name = "edited_at")
    private Instant editedAt;

    protected ClaimEdit() {
    }

    ClaimEdit(Claim claim, String proposition, String reason, UUID editedBy, Instant editedAt) {
        this.projectId = claim.projectId();
        this.claimId = claim.id();
        this.number = claim.revision() + 1;
        this.before = claim.proposition();
        this.proposition = proposition;
        this.reason = reason;
        this.editedBy = editedBy;
        this.editedAt = editedAt;
    }

    UUID claimId() {
        return claimId;
    }

    /** Of the revision that it made. */
    int number() {
        return number;
    }

    String before() {
        return before;
    }

    String proposition() {
        return proposition;
    }

    String reason() {
        return reason;
    }

    UUID editedBy() {
        return editedBy;
    }

    Instant editedAt() {
        return editedAt;
    }
}
