package org.apostil.source;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.apostil.platform.Identified;

/**
 * A document under analysis. What is known of it is its current {@link Provenance}, which is never overwritten: an edit
 * makes a new revision. What it says are its {@link SourceVersion}s, which never change.
 */
@Entity
@Table(name = "source")
public class Source extends Identified {

    @Column(name = "project_id")
    private UUID projectId;

    @Column(name = "created_by")
    private UUID createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    private int revision = 1;

    /** Kept by the database, from withdrawals, restorations and the purge. */
    @Enumerated(EnumType.STRING)
    @Column(insertable = false, updatable = false)
    private SourceStanding standing = SourceStanding.IN_WORK;

    @Version
    private long version;

    protected Source() {
    }

    Source(UUID projectId, UUID createdBy, Instant createdAt) {
        this.projectId = projectId;
        this.createdBy = createdBy;
        this.createdAt = createdAt;
    }

    public UUID projectId() {
        return projectId;
    }

    /** The number of the current provenance, from 1. */
    public int revision() {
        return revision;
    }

    /** Whether it is in the work. */
    public SourceStanding standing() {
        return standing;
    }

    int nextRevision() {
        return ++revision;
    }
}
