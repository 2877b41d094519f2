package org.apostil.annotation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.apostil.platform.Identified;
import org.hibernate.annotations.Immutable;

/** That a piece of a suggestion was accepted, which made a revision, or rejected. */
@Entity
@Immutable
@Table(name = "suggestion_decision")
class SuggestionDecision extends Identified {

    @Column(name = "suggestion_id")
    private UUID suggestionId;

    private int number;

    private boolean accepted;

    @Column(name = "actor_id")
    private UUID actorId;

    private String reason;

    private Instant at;

    private Integer revision;

    protected SuggestionDecision() {
    }

    private SuggestionDecision(UUID suggestionId, int number, UUID actorId, String reason, Integer revision, Instant at) {
        this.suggestionId = suggestionId;
        this.number = number;
        this.accepted = revision != null;
        this.actorId = actorId;
        this.reason = reason;
        this.revision = revision;
        this.at = at;
    }

    static SuggestionDecision accepted(Suggestion suggestion, int piece, UUID actorId, int revision, Instant at) {
        return new SuggestionDecision(suggestion.id(), piece, actorId, null, revision, at);
    }

    static SuggestionDecision rejected(Suggestion suggestion, int piece, UUID actorId, String reason, Instant at) {
        return new SuggestionDecision(suggestion.id(), piece, actorId, reason, null, at);
    }

    UUID suggestionId() {
        return suggestionId;
    }

    /** Of the piece, from 1. */
    int number() {
        return number;
    }

    boolean isAccepted() {
        return accepted;
    }

    UUID actorId() {
        return actorId;
    }

    /** In the words of who decided; may be null. */
    String reason() {
        return reason;
    }

    Instant at() {
        return at;
    }
}
