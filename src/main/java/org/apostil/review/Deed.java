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
 * That a person did something on the desk, took it back, or did it again. It points to what was written, and repeats
 * nothing of it. Never changed: a taking back is a deed of its own.
 */
@Entity
@Immutable
@Table(name = "deed")
public class Deed extends Identified {

    /** What a deed is to the one before it. */
    public enum Move { DONE, TAKEN_BACK, DONE_AGAIN }

    @Column(insertable = false, updatable = false)
    private long seq;

    @Column(name = "project_id")
    private UUID projectId;

    @Column(name = "actor_id")
    private UUID actorId;

    private Instant at;

    @Enumerated(EnumType.STRING)
    private Doing doing;

    @Enumerated(EnumType.STRING)
    private Move move;

    @Column(name = "annotation_id")
    private UUID annotationId;

    @Column(name = "thread_id")
    private UUID threadId;

    @Column(name = "row_id")
    private UUID rowId;

    @Column(name = "of_id")
    private UUID ofId;

    protected Deed() {
    }

    private Deed(UUID projectId, UUID actorId, Doing doing, UUID annotationId, UUID threadId, Move move, UUID rowId, UUID ofId, Instant at) {
        this.projectId = projectId;
        this.actorId = actorId;
        this.doing = doing;
        this.annotationId = annotationId;
        this.threadId = threadId;
        this.move = move;
        this.rowId = rowId;
        this.ofId = ofId;
        this.at = at;
    }

    static Deed done(UUID projectId, UUID actorId, Doing doing, UUID annotationId, UUID threadId, UUID rowId, Instant at) {
        return new Deed(projectId, actorId, doing, annotationId, threadId, Move.DONE, rowId, null, at);
    }

    Deed takenBack(Instant now) {
        return new Deed(projectId, actorId, doing, annotationId, threadId, Move.TAKEN_BACK, rowId, id(), now);
    }

    Deed doneAgain(UUID row, Instant now) {
        return new Deed(projectId, actorId, doing, annotationId, threadId, Move.DONE_AGAIN, row, id(), now);
    }

    public UUID projectId() {
        return projectId;
    }

    public UUID actorId() {
        return actorId;
    }

    public Doing doing() {
        return doing;
    }

    /** The annotation that it was done to, or on which the discussion is; empty for a discussion on a passage. */
    public Optional<UUID> annotationId() {
        return Optional.ofNullable(annotationId);
    }

    /** The discussion that it was done to. */
    public Optional<UUID> threadId() {
        return Optional.ofNullable(threadId);
    }

    /** What was written: the annotation, review step, thread, post or thread step. */
    public UUID rowId() {
        return rowId;
    }

    /** Its place in the order of all deeds of the installation. */
    public long seq() {
        return seq;
    }

    /** Whether {@code later} concerns what this does: the same discussion, or the annotation itself. */
    boolean meets(Deed later) {
        return !doing.isTalk() || !later.doing.isTalk() || threadId.equals(later.threadId);
    }
}
