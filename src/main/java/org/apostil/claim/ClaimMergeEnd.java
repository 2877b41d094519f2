package org.apostil.claim;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** That a merge of claims was taken back. */
@Entity
@Immutable
@Table(name = "claim_merge_end")
class ClaimMergeEnd {

    @Id
    @Column(name = "merge_id")
    private UUID mergeId;

    private String reason;

    @Column(name = "ended_by")
    private UUID endedBy;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected ClaimMergeEnd() {
    }

    ClaimMergeEnd(UUID mergeId, String reason, UUID endedBy, Instant endedAt) {
        this.mergeId = mergeId;
        this.reason = reason;
        this.endedBy = endedBy;
        this.endedAt = endedAt;
    }

    UUID mergeId() {
        return mergeId;
    }

    String reason() {
        return reason;
    }

    UUID endedBy() {
        return endedBy;
    }

    Instant endedAt() {
        return endedAt;
    }
}
