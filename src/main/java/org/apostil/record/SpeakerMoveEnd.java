package org.apostil.record;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** That a move was taken back. */
@Entity
@Immutable
@Table(name = "speaker_move_end")
class SpeakerMoveEnd {

    @Id
    @Column(name = "move_id")
    private UUID moveId;

    private String reason;

    @Column(name = "ended_by")
    private UUID endedBy;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected SpeakerMoveEnd() {
    }

    SpeakerMoveEnd(UUID moveId, String reason, UUID endedBy, Instant endedAt) {
        this.moveId = moveId;
        this.reason = reason;
        this.endedBy = endedBy;
        this.endedAt = endedAt;
    }

    UUID moveId() {
        return moveId;
    }

    String reason() {
        return reason;
    }

    UUID endedBy() {
        return endedBy;
    }

    Instant endedAt() {
        return endedAt;
    }
}
