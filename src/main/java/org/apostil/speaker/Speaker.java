package org.apostil.speaker;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apostil.platform.Identified;
import org.hibernate.annotations.Immutable;

/**
 * Somebody who speaks in the sources of a project, as the registry knows them now. What was known earlier stands in
 * {@link SpeakerRevision}s; that they proved to be another, in {@link SpeakerMerge}s. The database keeps this row after both.
 */
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

    private int revision = 1;

    @Column(name = "merged_into", insertable = false)
    private UUID mergedInto;

    @Column(name = "same_as", insertable = false)
    private UUID sameAs;

    @Column(name = "created_by")
    private UUID createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Speaker() {
    }

    Speaker(UUID projectId, SpeakerDetails details, UUID createdBy, Instant createdAt) {
        this.projectId = projectId;
        this.name = details.name();
        this.kind = details.kind();
        this.description = details.description();
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

    /** The number of what is known now, from 1. */
    public int revision() {
        return revision;
    }

    /** The other side of the merge that stands. */
    Optional<UUID> mergedInto() {
        return Optional.ofNullable(mergedInto);
    }

    /** Who they are in the end, where one merge leads to another. */
    Optional<UUID> sameAs() {
        return Optional.ofNullable(sameAs);
    }

    UUID createdBy() {
        return createdBy;
    }
}
