package org.apostil.report;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apostil.platform.Identified;
import org.apostil.project.HandlingMark;
import org.hibernate.annotations.Immutable;

/** One saved version of a report. Never changed: what is written later is an edition of its own. */
@Entity
@Immutable
@Table(name = "report_edition")
class ReportEdition extends Identified {

    @Column(name = "report_id")
    private UUID reportId;

    @Column(name = "project_id")
    private UUID projectId;

    private int number;

    @Column(name = "edited_by")
    private UUID editedBy;

    @Column(name = "edited_at")
    private Instant editedAt;

    private String title;

    @Enumerated(EnumType.STRING)
    @Column(name = "handling_mark")
    private HandlingMark handlingMark;

    private String content;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "report_source", joinColumns = @JoinColumn(name = "edition_id"))
    @OrderColumn(name = "position")
    private List<SourceRow> sources;

    protected ReportEdition() {
    }

    ReportEdition(Report report, int number, Composition composition, UUID editedBy, Instant editedAt) {
        this.reportId = report.id();
        this.projectId = report.projectId();
        this.number = number;
        this.editedBy = editedBy;
        this.editedAt = editedAt;
        this.title = composition.title();
        this.handlingMark = composition.handlingMark();
        this.content = EditionContent.of(composition).json();
        this.sources = composition.sources().stream().map(SourceRow::new).toList();
    }

    UUID reportId() {
        return reportId;
    }

    int number() {
        return number;
    }

    UUID editedBy() {
        return editedBy;
    }

    Instant editedAt() {
        return editedAt;
    }

    String title() {
        return title;
    }

    /** What was written and chosen. */
    Composition composition() {
        return EditionContent.read(content).composition(title, handlingMark, sources.stream().filter(Objects::nonNull).map(SourceRow::chosen).toList());
    }
}
