package org.apostil.firstpass;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.apostil.platform.Identified;
import org.hibernate.annotations.Immutable;

/** That somebody submitted their pass of a source. There is one for a person and source, and it is not taken back. */
@Entity
@Immutable
@Table(name = "first_pass")
public class FirstPass extends Identified {

    @Column(name = "project_id")
    private UUID projectId;

    @Column(name = "source_id")
    private UUID sourceId;

    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    protected FirstPass() {
    }

    FirstPass(UUID projectId, UUID sourceId, UUID personId, Instant submittedAt) {
        this.projectId = projectId;
        this.sourceId = sourceId;
        this.personId = personId;
        this.submittedAt = submittedAt;
    }

    public UUID sourceId() {
        return sourceId;
    }

    public UUID personId() {
        return personId;
    }

    public Instant submittedAt() {
        return submittedAt;
    }
}
