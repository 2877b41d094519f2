package org.apostil.annotation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.apostil.platform.Identified;
import org.apostil.review.State;
import org.hibernate.annotations.Immutable;

/**
 * That an annotation stood on one text of its source up to a revision, and says the same of a later text with the next.
 * Written by {@link CarryRepository} for many at a time, and never changed.
 */
@Entity
@Immutable
@Table(name = "annotation_carry")
class AnnotationCarry extends Identified {

    @Column(name = "annotation_id")
    private UUID annotationId;

    @Column(name = "from_version_id")
    private UUID fromVersionId;

    @Column(name = "to_version_id")
    private UUID toVersionId;

    private int revision;

    @Column(name = "place_start")
    private int start;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "carried_by")
    private UUID carriedBy;

    private Instant at;

    protected AnnotationCarry() {
    }

    UUID annotationId() {
        return annotationId;
    }

    UUID fromVersionId() {
        return fromVersionId;
    }

    UUID toVersionId() {
        return toVersionId;
    }

    /** The last one on the earlier text. */
    int revision() {
        return revision;
    }

    /** Where it began there, in code points. */
    int start() {
        return start;
    }

    /** Where it stood in its life when it was carried over. */
    State state() {
        return state;
    }

    UUID carriedBy() {
        return carriedBy;
    }

    Instant at() {
        return at;
    }
}
