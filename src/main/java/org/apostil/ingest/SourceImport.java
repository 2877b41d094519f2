package org.apostil.ingest;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.apostil.platform.Identified;
import org.apostil.project.HandlingMark;
import org.hibernate.annotations.Immutable;

/**
 * That somebody sent files. After it was begun, its row is written by the statements of {@link ImportRepository} alone, each of
 * which names the state that it changes.
 */
@Entity
@Immutable
@Table(name = "source_import")
class SourceImport extends Identified {

    @Column(name = "project_id")
    private UUID projectId;

    @Column(name = "begun_by")
    private UUID begunBy;

    @Column(name = "begun_at")
    private Instant begunAt;

    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "handling_mark")
    private HandlingMark handlingMark;

    @Column(name = "acquired_how")
    private String acquiredHow;

    private String language;

    @Enumerated(EnumType.STRING)
    private ImportState state = ImportState.WAITING;

    @Column(name = "is_read")
    private boolean read;

    private int files;
    private int attempts;
    private int lost;
    private String ended;

    protected SourceImport() {
    }

    SourceImport(UUID projectId, String name, Defaults defaults, UUID begunBy, Instant begunAt) {
        this.projectId = projectId;
        this.name = name;
        this.handlingMark = defaults.handlingMark();
        this.acquiredHow = defaults.acquiredHow();
        this.language = defaults.language();
        this.begunBy = begunBy;
        this.begunAt = begunAt;
    }

    UUID projectId() {
        return projectId;
    }

    Defaults defaults() {
        return new Defaults(handlingMark, acquiredHow, language);
    }

    boolean isRead() {
        return read;
    }

    int attempts() {
        return attempts;
    }

    int lost() {
        return lost;
    }

    Import told(Counts counts) {
        return new Import(id(), projectId, name, begunBy, begunAt, state, read, files, counts, ended);
    }
}
