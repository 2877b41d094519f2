package org.apostil.claim;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.apostil.platform.Identified;
import org.hibernate.annotations.Immutable;

/** That a claim proved to be the same as another, from when it was said until its end is noted beside it. */
@Entity
@Immutable
@Table(name = "claim_merge")
class ClaimMerge extends Identified {

    @Column(name = "project_id")
    private UUID projectId;

    @Column(name = "claim_id")
    private UUID claimId;

    @Column(name = "into_id")
    private UUID intoId;

    private String reason;

    @Column(name = "merged_by")
    private UUID mergedBy;

    @Column(name = "merged_at")
    private Instant mergedAt;

    protected ClaimMerge() {
    }

    ClaimMerge(Claim claim, Claim into, String reason, UUID mergedBy, Instant mergedAt) {
        this.projectId = claim.projectId();
        this.claimId = claim.id();
        this.intoId = into.id();
        this.reason = reason;
        this.mergedBy = mergedBy;
        this.mergedAt = mergedAt;
    }

    UUID claimId() {
        return claimId;
    }

    UUID intoId() {
        return intoId;
    }

    String reason() {
        return reason;
    }

    UUID mergedBy() {
        return mergedBy;
    }

    Instant mergedAt() {
        return mergedAt;
    }
}
