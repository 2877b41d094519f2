package org.apostil.discussion;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apostil.platform.Identified;
import org.apostil.source.Span;
import org.apostil.source.SpanRow;
import org.hibernate.annotations.Immutable;

/** A discussion on a passage, or on an annotation. What was said are its posts; whether it is open its steps tell. */
@Entity
@Immutable
@Table(name = "thread")
class Thread extends Identified {

    @Column(name = "project_id")
    private UUID projectId;

    @Column(name = "source_version_id")
    private UUID sourceVersionId;

    @Column(name = "annotation_id")
    private UUID annotationId;

    @Embedded
    private SpanRow span;

    @Column(name = "opened_by")
    private UUID openedBy;

    @Column(name = "opened_at")
    private Instant openedAt;

    protected Thread() {
    }

    Thread(UUID projectId, UUID sourceVersionId, UUID annotationId, Span span, UUID openedBy, Instant openedAt) {
        this.projectId = projectId;
        this.sourceVersionId = sourceVersionId;
        this.annotationId = annotationId;
        this.span = span == null ? null : SpanRow.of(span);
        this.openedBy = openedBy;
        this.openedAt = openedAt;
    }

    UUID projectId() {
        return projectId;
    }

    UUID sourceVersionId() {
        return sourceVersionId;
    }

    Optional<UUID> annotationId() {
        return Optional.ofNullable(annotationId);
    }

    Optional<Span> span() {
        return Optional.ofNullable(span).map(SpanRow::span);
    }

    UUID openedBy() {
        return openedBy;
    }

    Instant openedAt() {
        return openedAt;
    }
}
