package org.apostil.discussion;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.apostil.platform.Identified;
import org.hibernate.annotations.Immutable;

/** What a post says since its author set it right. Its first text, revision 1, is the {@link Post}'s own. */
@Entity
@Immutable
@Table(name = "post_revision")
class PostRevision extends Identified {

    @Column(name = "post_id")
    private UUID postId;

    private int number;
    private String text;
    private Instant at;

    protected PostRevision() {
    }

    PostRevision(UUID postId, int number, String text, Instant at) {
        this.postId = postId;
        this.number = number;
        this.text = text;
        this.at = at;
    }

    UUID postId() {
        return postId;
    }

    int number() {
        return number;
    }

    String text() {
        return text;
    }

    Instant at() {
        return at;
    }
}
