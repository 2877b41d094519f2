package org.apostil.project;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.apostil.platform.Identified;
import org.hibernate.annotations.Immutable;

/** One revision of a project's guidelines. Never changed: what is thought later is a revision of its own. */
@Entity
@Immutable
@Table(name = "guideline_revision")
class GuidelineRevision extends Identified {

    @Column(name = "project_id")
    private UUID projectId;

    private int number;
    private String text;

    @Column(name = "editor_id")
    private UUID editorId;

    private Instant at;

    protected GuidelineRevision() {
    }

    GuidelineRevision(UUID projectId, int number, String text, UUID editorId, Instant at) {
        this.projectId = projectId;
        this.number = number;
        this.text = text;
        this.editorId = editorId;
        this.at = at;
    }

    int number() {
        return number;
    }

    String text() {
        return text;
    }

    UUID editorId() {
        return editorId;
    }

    Instant at() {
        return at;
    }
}
