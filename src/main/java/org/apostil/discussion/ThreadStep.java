package org.apostil.discussion;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.apostil.platform.Identified;
import org.hibernate.annotations.Immutable;

/** That somebody resolved a thread, with what came of it, or reopened it. */
@Entity
@Immutable
@Table(name = "thread_step")
class ThreadStep extends Identified {

    @Column(name = "thread_id")
    private UUID threadId;

    @Column(name = "actor_id")
    private UUID actorId;

    private boolean resolved;
    private String outcome;

    private Instant at;

    protected ThreadStep() {
    }

    ThreadStep(UUID threadId, UUID actorId, boolean resolved, String outcome, Instant at) {
        this.threadId = threadId;
        this.actorId = actorId;
        this.resolved = resolved;
        this.outcome = outcome;
        this.at = at;
    }

    UUID threadId() {
        return threadId;
    }

    UUID actorId() {
        return actorId;
    }

    boolean resolved() {
        return resolved;
    }

    String outcome() {
        return outcome;
    }

    Instant at() {
        return at;
    }
}
