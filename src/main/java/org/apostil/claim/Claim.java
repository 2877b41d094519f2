package org.apostil.claim;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apostil.platform.Identified;
import org.hibernate.annotations.Immutable;

/**
 * A proposition. It may be stated many times, in many sources. What it says is edited, and it proves to be the same as another, by
 * facts beside it ({@link ClaimEdit}, {@link ClaimMerge}); its row is the database's own account of them (ADR 55).
 */
@Entity
@Immutable
@Table(name = "claim")
public class Claim extends Identified {

    /** The most code points that a proposition has: one sentence; the index over propositions holds no more than that safely. */
    public static final int LONGEST = 500;

    @Column(name = "project_id")
    private UUID projectId;

    private String proposition;

    @Column(name = "created_by")
    private UUID createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(insertable = false, updatable = false)
    private int revision = 1;

    @Column(name = "same_as", insertable = false, updatable = false)
    private UUID sameAs;

    protected Claim() {
    }

    Claim(UUID projectId, String proposition, UUID createdBy, Instant createdAt) {
        this.projectId = projectId;
        this.proposition = proposition;
        this.createdBy = createdBy;
        this.createdAt = createdAt;
    }

    public UUID projectId() {
        return projectId;
    }

    public String proposition() {
        return proposition;
    }

    /** How often it was worded, the first time too. */
    public int revision() {
        return revision;
    }

    /** Which claim it is the same as in the end; empty where it stands for itself. */
    Optional<UUID> sameAs() {
        return Optional.ofNullable(sameAs);
    }

    UUID createdBy() {
        return createdBy;
    }
}
