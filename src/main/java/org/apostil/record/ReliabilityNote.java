package org.apostil.record;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.apostil.annotation.Reliability;
import org.apostil.platform.Identified;
import org.apostil.speaker.Speaker;
import org.hibernate.annotations.Immutable;

/** What somebody thought of a speaker's reliability. Never changed: what is thought later is a note of its own, and the newest holds. */
@Entity
@Immutable
@Table(name = "speaker_reliability")
class ReliabilityNote extends Identified {

    @Column(name = "project_id")
    private UUID projectId;

    @Column(name = "speaker_id")
    private UUID speakerId;

    @Enumerated(EnumType.STRING)
    private Reliability reliability;

    private String reason;

    @Column(name = "noted_by")
    private UUID notedBy;

    @Column(name = "noted_at")
    private Instant notedAt;

    protected ReliabilityNote() {
    }

    ReliabilityNote(Speaker speaker, Reliability reliability, String reason, UUID notedBy, Instant notedAt) {
        this.projectId = speaker.projectId();
        this.speakerId = speaker.id();
        this.reliability = reliability;
        this.reason = reason;
        this.notedBy = notedBy;
        this.notedAt = notedAt;
    }

    UUID speakerId() {
        return speakerId;
    }

    Reliability reliability() {
        return reliability;
    }

    String reason() {
        return reason;
    }

    UUID notedBy() {
        return notedBy;
    }

    Instant notedAt() {
        return notedAt;
    }
}
