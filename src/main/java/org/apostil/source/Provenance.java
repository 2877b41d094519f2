package org.apostil.source;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.apostil.platform.Identified;
import org.apostil.project.HandlingMark;
import org.hibernate.annotations.Immutable;

/** One revision of what is known of a source. Never changed: what is learnt later is a revision of its own. */
@Entity
@Immutable
@Table(name = "provenance")
public class Provenance extends Identified {

    @Column(name = "source_id")
    private UUID sourceId;

    private int revision;
    private String title;

    @Column(name = "working_title")
    private boolean workingTitle;

    private String author;
    private String affiliation;
    private String publisher;
    private String published;
    private String language;
    private String url;

    @Column(name = "acquired_at")
    private Instant acquiredAt;

    @Column(name = "acquired_how")
    private String acquiredHow;

    @Enumerated(EnumType.STRING)
    @Column(name = "handling_mark")
    private HandlingMark handlingMark;

    @Column(name = "edited_by")
    private UUID editedBy;

    @Column(name = "edited_at")
    private Instant editedAt;

    protected Provenance() {
    }

    Provenance(UUID sourceId, int revision, ProvenanceFields fields, Instant acquiredAt, UUID editedBy, Instant editedAt) {
        this.sourceId = sourceId;
        this.revision = revision;
        this.title = fields.title();
        this.workingTitle = fields.workingTitle();
        this.author = fields.author();
        this.affiliation = fields.affiliation();
        this.publisher = fields.publisher();
        this.published = fields.published();
        this.language = fields.language();
        this.url = fields.url();
        this.acquiredAt = acquiredAt;
        this.acquiredHow = fields.acquiredHow();
        this.handlingMark = fields.handlingMark();
        this.editedBy = editedBy;
        this.editedAt = editedAt;
    }

    public UUID sourceId() {
        return sourceId;
    }

    public int revision() {
        return revision;
    }

    /** When the text came to us. */
    public Instant acquiredAt() {
        return acquiredAt;
    }

    public UUID editedBy() {
        return editedBy;
    }

    public Instant editedAt() {
        return editedAt;
    }

    /** What a person said of it. */
    public ProvenanceFields fields() {
        return new ProvenanceFields(title, workingTitle, author, affiliation, publisher, published, language, url, acquiredHow, handlingMark);
    }
}
