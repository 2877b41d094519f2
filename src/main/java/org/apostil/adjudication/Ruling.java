package org.apostil.adjudication;

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

/** What an adjudicator decided where analysts said different things of a passage. It is kept for ever, as dissent from it is. */
@Entity
@Immutable
@Table(name = "ruling")
class Ruling extends Identified {

    @Column(name = "project_id")
    private UUID projectId;

    @Column(name = "source_version_id")
    private UUID sourceVersionId;

    @Enumerated(EnumType.STRING)
    private Way way;

    @Column(name = "outcome_id")
    private UUID outcomeId;

    @Column(name = "adjudicator_id")
    private UUID adjudicatorId;

    private String reason;

    private Instant at;

    protected Ruling() {
    }

    Ruling(UUID projectId, UUID sourceVersionId, Way way, UUID outcomeId, UUID adjudicatorId, String reason, Instant at) {
        this.projectId = projectId;
        this.sourceVersionId = sourceVersionId;
        this.way = way;
        this.outcomeId = outcomeId;
        this.adjudicatorId = adjudicatorId;
        this.reason = reason;
        this.at = at;
    }

    UUID projectId() {
        return projectId;
    }

    UUID sourceVersionId() {
        return sourceVersionId;
    }

    Way way() {
        return way;
    }

    /** The annotation that shall stand; empty where none shall. */
    Optional<UUID> outcomeId() {
        return Optional.ofNullable(outcomeId);
    }

    UUID adjudicatorId() {
        return adjudicatorId;
    }

    String reason() {
        return reason;
    }

    Instant at() {
        return at;
    }
}
