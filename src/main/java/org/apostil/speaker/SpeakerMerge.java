package org.apostil.speaker;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.apostil.platform.Identified;
import org.hibernate.annotations.Immutable;

/** That a speaker proved to be another, from when it was said until its end is noted beside it. */
@Entity
@Immutable
@Table(name = "speaker_merge")
class SpeakerMerge extends Identified {

    @Column(name = "project_id")
    private UUID projectId;

    @Column(name = "speaker_id")
    private UUID speakerId;

    @Column(name = "into_id")
    private UUID intoId;

    private String reason;

    @Column(name = "merged_by")
    private UUID mergedBy;

    @Column(name = "merged_at")
    private Instant mergedAt;

    protected SpeakerMerge() {
    }

    SpeakerMerge(Speaker speaker, Speaker into, String reason, UUID mergedBy, Instant mergedAt) {
        this.projectId = speaker.projectId();
        this.speakerId = speaker.id();
        this.intoId = into.id();
        this.reason = reason;
        this.mergedBy = mergedBy;
        this.mergedAt = mergedAt;
    }

    UUID speakerId() {
        return speakerId;
    }

    UUID intoId() {
        return intoId;
    }

    String reason() {
        return reason;
    }

    UUID mergedBy() {
        return mergedBy;
    }

    Instant mergedAt() {
        return mergedAt;
    }
}
