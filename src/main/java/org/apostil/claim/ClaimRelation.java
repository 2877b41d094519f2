package org.apostil.claim;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.apostil.platform.Identified;
import org.hibernate.annotations.Immutable;

/** That one claim supports, contradicts or restates another, from when it was said until its end is noted beside it. */
@Entity
@Immutable
@Table(name = "claim_relation")
class ClaimRelation extends Identified {

    @Column(name = "project_id")
    private UUID projectId;

    @Column(name = "claim_id")
    private UUID claimId;

    @Enumerated(EnumType.STRING)
    private Relation relation;

    @Column(name = "other_id")
    private UUID otherId;

    @Column(name = "made_by")
    private UUID madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    protected ClaimRelation() {
    }

    ClaimRelation(Claim claim, Relation relation, Claim other, UUID madeBy, Instant madeAt) {
        this.projectId = claim.projectId();
        this.claimId = claim.id();
        this.relation = relation;
        this.otherId = other.id();
        this.madeBy = madeBy;
        this.madeAt = madeAt;
    }

    UUID claimId() {
        return claimId;
    }

    Relation relation() {
        return relation;
    }

    UUID otherId() {
        return otherId;
    }
}
