package org.apostil.unfinished;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What one person has typed into one form, on a text or on a report. It is theirs alone, and gone when they save or cancel it. */
@Entity
@Table(name = "unfinished_form")
public class UnfinishedForm {

    @Id
    private UUID id;

    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "project_id")
    private UUID projectId;

    @Column(name = "source_version_id")
    private UUID sourceVersionId;

    private String title;

    private String content;

    @Column(name = "saved_at")
    private Instant savedAt;

    protected UnfinishedForm() {
    }

    public UUID id() {
        return id;
    }

    UUID projectId() {
        return projectId;
    }

    /** The text that it is on; null where it is on none. */
    public UUID sourceVersionId() {
        return sourceVersionId;
    }

    /** What it is, as the end of <em>Unfinished …</em>. */
    public String title() {
        return title;
    }

    /** What stands in its fields, in JSON. */
    public String content() {
        return content;
    }

    /** When it was kept last. */
    public Instant savedAt() {
        return savedAt;
    }
}
