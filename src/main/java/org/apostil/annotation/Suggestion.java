package org.apostil.annotation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apostil.platform.Identified;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.hibernate.annotations.ListIndexBase;

/**
 * What a colleague would have an annotation say, made against one of its revisions. It is decided on piece by piece; what
 * is undecided stays open until its author withdraws it.
 */
@Entity
@Table(name = "suggestion")
class Suggestion extends Identified {

    @Column(name = "project_id", updatable = false)
    private UUID projectId;

    @Column(name = "annotation_id", updatable = false)
    private UUID annotationId;

    @Column(updatable = false)
    private int revision;

    @Column(name = "author_id", updatable = false)
    private UUID authorId;

    @Column(updatable = false)
    private Instant at;

    @Column(updatable = false)
    private String reason;

    @Column(updatable = false)
    private String content;

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "suggestion_piece", joinColumns = @JoinColumn(name = "suggestion_id"))
    @OrderColumn(name = "number")
    @ListIndexBase(1)
    private List<Piece> pieces;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Version
    private long version;

    protected Suggestion() {
    }

    /** A suggestion to {@code annotation} as it was in {@code revision}; {@code content} is JSON. */
    Suggestion(Annotation annotation, int revision, String content, List<Piece> pieces, String reason, UUID authorId, Instant at) {
        this.projectId = annotation.projectId();
        this.annotationId = annotation.id();
        this.revision = revision;
        this.content = content;
        this.pieces = List.copyOf(pieces);
        this.reason = reason;
        this.authorId = authorId;
        this.at = at;
    }

    UUID projectId() {
        return projectId;
    }

    UUID annotationId() {
        return annotationId;
    }

    int revision() {
        return revision;
    }

    UUID authorId() {
        return authorId;
    }

    Instant at() {
        return at;
    }

    String reason() {
        return reason;
    }

    /** What the annotation would say if all of it were accepted. */
    AnnotationContent content() {
        return SuggestedJson.read(content);
    }

    /** At least one; the number of the first is 1. */
    List<Piece> pieces() {
        return pieces;
    }

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    long version() {
        return version;
    }

    void withdraw(Instant now) {
        withdrawnAt = now;
    }
}
