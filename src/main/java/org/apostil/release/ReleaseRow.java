package org.apostil.release;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apostil.export.Release;
import org.apostil.platform.Identified;
import org.apostil.report.Edition;
import org.apostil.report.Gathered;
import org.hibernate.annotations.Immutable;

/** A release, as the database has it. */
@Entity
@Immutable
@Table(name = "release")
class ReleaseRow extends Identified {

    @Column(name = "project_id")
    private UUID projectId;

    @Column(name = "report_id")
    private UUID reportId;

    private int number;

    private int edition;

    private String title;

    private String fingerprint;

    @Column(name = "released_by")
    private UUID releasedBy;

    @Column(name = "released_at")
    private Instant releasedAt;

    @ElementCollection
    @CollectionTable(name = "release_approval", joinColumns = @JoinColumn(name = "release_id"))
    @OrderColumn(name = "position")
    @Column(name = "step_id")
    private List<UUID> approvals;

    @ElementCollection
    @CollectionTable(name = "release_annotation", joinColumns = @JoinColumn(name = "release_id"))
    @OrderColumn(name = "position")
    private List<ShownRow> annotations;

    @ElementCollection
    @CollectionTable(name = "release_source", joinColumns = @JoinColumn(name = "release_id"))
    @OrderColumn(name = "position")
    private List<TextRow> sources;

    protected ReleaseRow() {
    }

    ReleaseRow(Edition edition, Gathered gathered, Release release, UUID releasedBy, List<UUID> approvals) {
        this.projectId = edition.project();
        this.reportId = edition.report();
        this.number = release.number();
        this.edition = edition.number();
        this.title = edition.composition().title();
        this.fingerprint = gathered.fingerprint();
        this.releasedBy = releasedBy;
        this.releasedAt = release.at();
        this.approvals = approvals;
        this.annotations = gathered.stood().stream().map(ShownRow::new).toList();
        this.sources = gathered.report().sources().stream().map(TextRow::new).toList();
    }

    UUID projectId() {
        return projectId;
    }

    UUID reportId() {
        return reportId;
    }

    int number() {
        return number;
    }

    int edition() {
        return edition;
    }

    String title() {
        return title;
    }

    String fingerprint() {
        return fingerprint;
    }

    UUID releasedBy() {
        return releasedBy;
    }

    Instant releasedAt() {
        return releasedAt;
    }

    List<UUID> approvals() {
        return approvals;
    }

    /** Those that were purged since are missing. */
    List<ShownRow> annotations() {
        return annotations.stream().filter(Objects::nonNull).toList();
    }

    List<TextRow> sources() {
        return sources.stream().filter(Objects::nonNull).toList();
    }
}
