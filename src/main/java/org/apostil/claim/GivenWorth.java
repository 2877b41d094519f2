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

/** That somebody said whether a claim is worth checking. Never changed: the newest holds. */
@Entity
@Immutable
@Table(name = "claim_worth")
class GivenWorth extends Identified {

    @Column(name = "project_id")
    private UUID projectId;

    @Column(name = "claim_id")
    private UUID claimId;

    @Enumerated(EnumType.STRING)
    private CheckWorth worth;

    private String reason;

    @Column(name = "given_by")
    private UUID givenBy;

    @Column(name = "given_at")
    private Instant givenAt;

    protected GivenWorth() {
    }

    GivenWorth(Claim claim, CheckWorth worth, String reason, UUID givenBy, Instant givenAt) {
        this.projectId = claim.projectId();
        this.claimId = claim.id();
        this.worth = worth;
        this.reason = reason;
        this.givenBy = givenBy;
        this.givenAt = givenAt;
    }

    CheckWorth worth() {
        return worth;
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
