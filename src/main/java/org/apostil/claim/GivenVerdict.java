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

/** A verdict that somebody gave. Never changed: what is thought later is a verdict of its own, and the newest holds. */
@Entity
@Immutable
@Table(name = "claim_verdict")
class GivenVerdict extends Identified {

    @Column(name = "project_id")
    private UUID projectId;

    @Column(name = "claim_id")
    private UUID claimId;

    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    private String reason;

    @Column(name = "given_by")
    private UUID givenBy;

    @Column(name = "given_at")
    private Instant givenAt;

    protected GivenVerdict() {
    }

    GivenVerdict(Claim claim, Verdict verdict, String reason, UUID givenBy, Instant givenAt) {
        this.projectId = claim.projectId();
        this.claimId = claim.id();
        this.verdict = verdict;
        this.reason = reason;
        this.givenBy = givenBy;
        this.givenAt = givenAt;
    }

    UUID claimId() {
        return claimId;
    }

    Verdict verdict() {
        return verdict;
    }

    String reason() {
        return reason;
    }

    UUID givenBy() {
        return givenBy;
    }

    Instant givenAt() {
        return givenAt;
    }
}
