package org.apostil.claim;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apostil.platform.Identified;
import org.hibernate.annotations.Immutable;

/** That somebody was asked to check a claim, or nobody any more. Never changed: the newest holds. */
@Entity
@Immutable
@Table(name = "claim_check")
class AssignedCheck extends Identified {

    @Column(name = "project_id")
    private UUID projectId;

    @Column(name = "claim_id")
    private UUID claimId;

    @Column(name = "assignee_id")
    private UUID assigneeId;

    @Column(name = "assigned_by")
    private UUID assignedBy;

    @Column(name = "assigned_at")
    private Instant assignedAt;

    protected AssignedCheck() {
    }

    AssignedCheck(Claim claim, UUID assigneeId, UUID assignedBy, Instant assignedAt) {
        this.projectId = claim.projectId();
        this.claimId = claim.id();
        this.assigneeId = assigneeId;
        this.assignedBy = assignedBy;
        this.assignedAt = assignedAt;
    }

    Optional<UUID> assigneeId() {
        return Optional.ofNullable(assigneeId);
    }
}
