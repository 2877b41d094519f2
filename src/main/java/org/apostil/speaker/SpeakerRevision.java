package org.apostil.speaker;

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
import java.util.UUID;
import org.apostil.platform.Identified;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.hibernate.annotations.Immutable;

/** What was known of a speaker, at one time, by one person. Never changed: an edit is a revision of its own. */
@Entity
@Immutable
@Table(name = "speaker_revision")
class SpeakerRevision extends Identified {

    @Column(name = "speaker_id")
    private UUID speakerId;

    @Column(name = "project_id")
    private UUID projectId;

    private int number;

    private String name;

    @Enumerated(EnumType.STRING)
    private SpeakerKind kind;

    private String description;

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "speaker_alias", joinColumns = @JoinColumn(name = "revision_id"))
    @OrderColumn(name = "ordinal")
    @Column(name = "name")
    private List<String> aliases;

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "speaker_role", joinColumns = @JoinColumn(name = "revision_id"))
    @OrderColumn(name = "ordinal")
    private List<SpeakerRole> roles;

    private String wikidata;

    private String anonymity;

    @Column(name = "edited_by")
    private UUID editedBy;

    @Column(name = "edited_at")
    private Instant editedAt;

    protected SpeakerRevision() {
    }

    SpeakerRevision(Speaker speaker, int number, SpeakerDetails details, UUID editedBy, Instant editedAt) {
        this.speakerId = speaker.id();
        this.projectId = speaker.projectId();
        this.number = number;
        this.name = details.name();
        this.kind = details.kind();
        this.description = details.description();
        this.aliases = List.copyOf(details.aliases());
        this.roles = List.copyOf(details.roles());
        this.wikidata = details.wikidata();
        this.anonymity = details.anonymity();
        this.editedBy = editedBy;
        this.editedAt = editedAt;
    }

    UUID speakerId() {
        return speakerId;
    }

    int number() {
        return number;
    }

    SpeakerDetails details() {
        return new SpeakerDetails(name, kind, description, List.copyOf(aliases), List.copyOf(roles), wikidata, anonymity);
    }

    UUID editedBy() {
        return editedBy;
    }

    Instant editedAt() {
        return editedAt;
    }
}
