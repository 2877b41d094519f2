package org.apostil.speaker;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.apostil.platform.Identified;
import org.hibernate.annotations.Immutable;

/** Somebody who speaks in the sources of a project. */
@Entity
@Immutable
@Table(name = "speaker")
public class Speaker extends Identified {

    @Column(name = "project_id")
    private UUID projectId;

    private String name;

    @Enumerated(EnumType.STRING)
    private SpeakerKind kind;

    private String description;

    @Column(name = "created_by")
    private UUID createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Speaker() {
    }

    Speaker(UUID projectId, String name, SpeakerKind kind, String description, UUID createdBy, Instant createdAt) {
        this.projectId = projectId;
        this.name = name;
        this.kind = kind;
        this.description = description;
        this.createdBy = createdBy;
        this.createdAt = createdAt;
    }

    public UUID projectId() {
        return projectId;
    }

    public String name() {
        return name;
    }

    public SpeakerKind kind() {
        return kind;
    }

    /** Role and affiliation in words, such as "Foreign Minister of Russia"; may be null. */
    public String description() {
        return description;
    }

    UUID createdBy() {
        return createdBy;
    }
}
