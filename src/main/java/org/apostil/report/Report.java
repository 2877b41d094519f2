package org.apostil.report;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.apostil.platform.Identified;

/** A report that the members of a project write together: saved again and again, each time as an edition that stays. */
@Entity
@Table(name = "report")
public class Report extends Identified {

    @Column(name = "project_id")
    private UUID projectId;

    @Column(name = "created_by")
    private UUID createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    private int edition;

    @Version
    private long version;

    protected Report() {
    }

    Report(UUID projectId, UUID createdBy, Instant createdAt) {
        this.projectId = projectId;
        this.createdBy = createdBy;
        this.createdAt = createdAt;
        this.edition = 1;
    }

    public UUID projectId() {
        return projectId;
    }

    /** The number of its newest edition, from 1. */
    public int edition() {
        return edition;
    }

    UUID createdBy() {
        return createdBy;
    }

    long version() {
        return version;
    }

    int nextEdition() {
        return ++edition;
    }
}
