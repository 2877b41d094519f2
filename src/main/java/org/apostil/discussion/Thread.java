package org.apostil.discussion;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
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

    /** Set of one that is read as it stands on a text to which it was carried over. */
    @Transient
    private UUID readAs;

    protected Thread() {
    }

    /** The same on another text of its source: to be read, never to be stored. {@code passage} is null of one on an annotation. */
    Thread on(UUID version, Span passage) {
        Thread there = new Thread(projectId, version, annotationId, passage, openedBy, openedAt);
        there.readAs = id();
        return there;
    }

    @Override
    public UUID id() {
        return readAs == null ? super.id() : readAs;
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
