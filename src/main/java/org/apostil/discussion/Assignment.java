package org.apostil.discussion;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.apostil.platform.Identified;
import org.hibernate.annotations.Immutable;

/** Who was to see to a thread, and by which day, since somebody said so. Never changed: the next one takes its place. */
@Entity
@Immutable
@Table(name = "thread_assignment")
class Assignment extends Identified {

    @Column(name = "thread_id")
    private UUID threadId;

    private int number;

    @Column(name = "assignee_id")
    private UUID assigneeId;

    private LocalDate due;

    @Column(name = "actor_id")
    private UUID actorId;

    private Instant at;

    protected Assignment() {
    }

    Assignment(UUID threadId, int number, UUID assigneeId, LocalDate due, UUID actorId, Instant at) {
        this.threadId = threadId;
        this.number = number;
        this.assigneeId = assigneeId;
        this.due = due;
        this.actorId = actorId;
        this.at = at;
    }

    UUID threadId() {
        return threadId;
    }

    int number() {
        return number;
    }

    Optional<UUID> assigneeId() {
        return Optional.ofNullable(assigneeId);
    }

    Optional<LocalDate> due() {
        return Optional.ofNullable(due);
    }

    UUID actorId() {
        return actorId;
    }

    Instant at() {
        return at;
    }
}
