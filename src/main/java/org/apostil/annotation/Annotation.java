package org.apostil.annotation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.apostil.platform.Identified;
import org.apostil.review.State;

/**
 * What an analyst says about passages of one source version: which revision is current and where it stands in its life.
 * What it says stands in its {@link AnnotationRevision}s, of which none is ever changed.
 */
@Entity
@Table(name = "annotation")
class Annotation extends Identified {

    @Column(name = "project_id", updatable = false)
    private UUID projectId;

    @Column(name = "source_version_id", updatable = false)
    private UUID sourceVersionId;

    /** Set of one that is read as it stood on a text from which it was carried over. */
    @Transient
    private UUID readAs;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private AnnotationKind kind;

    @Column(name = "author_id", updatable = false)
    private UUID authorId;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    private int revision = 1;

    @Column(name = "place_start")
    private int start;

    @Enumerated(EnumType.STRING)
    private State state = State.DRAFT;

    @Version
    private long version;

    protected Annotation() {
    }

    Annotation(UUID projectId, UUID sourceVersionId, AnnotationKind kind, int start, UUID authorId, Instant createdAt) {
        this.projectId = projectId;
        this.sourceVersionId = sourceVersionId;
        this.kind = kind;
        this.start = start;
        this.authorId = authorId;
        this.createdAt = createdAt;
    }

    /**
     * The same as it stood on an earlier text: to be read, never to be stored. One that counts no more counts nowhere.
     */
    static Annotation left(Annotation now, AnnotationCarry carry) {
        Annotation then = new Annotation(now.projectId, carry.fromVersionId(), now.kind, carry.start(), now.authorId, now.createdAt);
        then.readAs = now.id();
        then.revision = carry.revision();
        then.state = now.state.isOut() ? now.state : carry.state();
        then.version = now.version;
        return then;
    }

    /** Whether it was carried over from the text that it is read on. */
    boolean isLeft() {
        return readAs != null;
    }

    @Override
    public UUID id() {
        return isLeft() ? readAs : super.id();
    }

    UUID projectId() {
        return projectId;
    }

    UUID sourceVersionId() {
        return sourceVersionId;
    }

    AnnotationKind kind() {
        return kind;
    }

    UUID authorId() {
        return authorId;
    }

    Instant createdAt() {
        return createdAt;
    }

    int revision() {
        return revision;
    }

    State state() {
        return state;
    }

    long version() {
        return version;
    }

    /** Where the content of its current revision begins, in code points. */
    int start() {
        return start;
    }

    /** The revision that follows, whose content begins at {@code nextStart}. */
    void revise(int nextStart) {
        revision++;
        start = nextStart;
    }

    void moveTo(State next) {
        state = next;
    }
}
