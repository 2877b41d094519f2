package org.apostil.record;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.apostil.platform.Identified;
import org.hibernate.annotations.Immutable;

/** That in an annotation another speaker is meant than the one who is named there, from when it was said until its end is noted beside it. */
@Entity
@Immutable
@Table(name = "speaker_move")
class SpeakerMove extends Identified {

    @Column(name = "project_id")
    private UUID projectId;

    @Column(name = "annotation_id")
    private UUID annotationId;

    @Column(name = "from_id")
    private UUID fromId;

    @Column(name = "to_id")
    private UUID toId;

    private String reason;

    @Column(name = "moved_by")
    private UUID movedBy;

    @Column(name = "moved_at")
    private Instant movedAt;

    protected SpeakerMove() {
    }

    SpeakerMove(UUID projectId, UUID annotationId, UUID fromId, UUID toId, String reason, UUID movedBy, Instant movedAt) {
        this.projectId = projectId;
        this.annotationId = annotationId;
        this.fromId = fromId;
        this.toId = toId;
        this.reason = reason;
        this.movedBy = movedBy;
        this.movedAt = movedAt;
    }

    UUID projectId() {
        return projectId;
    }

    UUID annotationId() {
        return annotationId;
    }

    UUID fromId() {
        return fromId;
    }

    UUID toId() {
        return toId;
    }

    String reason() {
        return reason;
    }

    UUID movedBy() {
        return movedBy;
    }

    Instant movedAt() {
        return movedAt;
    }
}
