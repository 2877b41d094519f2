package org.apostil.review;

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
 * One step in the life of an annotation or a report: a submission, an edit, a withdrawal, or a colleague's decision with its
 * reason. It belongs to the revision and to the SHA-256 of the source, or of what the report shows, that its actor had before them.
 */
@Entity
@Immutable
@Table(name = "review_step")
public class Step extends Identified {

    @Column(name = "project_id")
    private UUID projectId;

    @Enumerated(EnumType.STRING)
    @Column(name = "subject_kind")
    private Kind kind;

    @Column(name = "subject_id")
    private UUID subjectId;

    private int revision;

    @Enumerated(EnumType.STRING)
    private Action action;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_state")
    private State from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_state")
    private State to;

    @Column(name = "actor_id")
    private UUID actorId;

    private String reason;

    @Column(name = "source_sha256")
    private String sourceSha256;

    @Column(name = "successor_id")
    private UUID successorId;

    @Column(insertable = false, updatable = false)
    private long seq;

    private Instant at;

    protected Step() {
    }

    /** @param successorId what stands instead of what is superseded; null for every other action */
    Step(Subject subject, Action action, State to, UUID actorId, String reason, UUID successorId, Instant at) {
        this.projectId = subject.projectId();
        this.kind = subject.kind();
        this.subjectId = subject.id();
        this.revision = subject.revision();
        this.action = action;
        this.from = subject.state();
        this.to = to;
        this.actorId = actorId;
        this.reason = reason;
        this.sourceSha256 = subject.sourceSha256();
        this.successorId = successorId;
        this.at = at;
    }

    public UUID subjectId() {
        return subjectId;
    }

    public int revision() {
        return revision;
    }

    public Action action() {
        return action;
    }

    public UUID actorId() {
        return actorId;
    }

    /** Why, in the actor's words; may be null. */
    public String reason() {
        return reason;
    }

    public Instant at() {
        return at;
    }

    /** What stands instead of what was superseded. */
    public Optional<UUID> successorId() {
        return Optional.ofNullable(successorId);
    }

    /** Its place in the order of all steps of the installation. */
    public long seq() {
        return seq;
    }

    /** Where it led. */
    public State to() {
        return to;
    }

    Kind kind() {
        return kind;
    }

    State from() {
        return from;
    }

    /** Whether the subject still says what it said when the step was taken, of the same text. */
    boolean isOn(Subject subject) {
        return revision == subject.revision() && sourceSha256.equals(subject.sourceSha256());
    }

    /** Of the source, or of what the report shows, that it was taken on. */
    public String sourceSha256() {
        return sourceSha256;
    }
}
