package org.apostil.discussion;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.apostil.platform.Identified;
import org.hibernate.annotations.Immutable;

/** What somebody said in a thread. */
@Entity
@Immutable
@Table(name = "post")
class Post extends Identified {

    @Column(name = "thread_id")
    private UUID threadId;

    @Column(name = "author_id")
    private UUID authorId;

    private String text;

    private Instant at;

    protected Post() {
    }

    Post(UUID threadId, UUID authorId, String text, Instant at) {
        this.threadId = threadId;
        this.authorId = authorId;
        this.text = text;
        this.at = at;
    }

    UUID threadId() {
        return threadId;
    }

    UUID authorId() {
        return authorId;
    }

    String text() {
        return text;
    }

    Instant at() {
        return at;
    }
}
