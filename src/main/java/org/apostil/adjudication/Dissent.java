package org.apostil.adjudication;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.apostil.platform.Identified;
import org.hibernate.annotations.Immutable;

/** That somebody does not agree with a ruling, in their words. */
@Entity
@Immutable
@Table(name = "dissent")
class Dissent extends Identified {

    @Column(name = "ruling_id")
    private UUID rulingId;

    @Column(name = "project_id")
    private UUID projectId;

    @Column(name = "person_id")
    private UUID personId;

    private String words;

    private Instant at;

    protected Dissent() {
    }

    Dissent(Ruling ruling, UUID personId, String words, Instant at) {
        this.rulingId = ruling.id();
        this.projectId = ruling.projectId();
        this.personId = personId;
        this.words = words;
        this.at = at;
    }

    UUID rulingId() {
        return rulingId;
    }

    UUID personId() {
        return personId;
    }

    String words() {
        return words;
    }

    Instant at() {
        return at;
    }
}
