package org.apostil.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

import java.util.UUID;

/**
 * Where every change is written down, in the transaction of the change itself: what was not committed did not happen.
 */
public interface AuditLog {

    /** Appends {@code event}. */
    void append(AuditEvent event);

    /** Appends all of {@code events}, in their order: others wait for that once, and hear of it once. */
    void appendAll(List<AuditEvent> events);

    /**
     * Appends an event of the installation unless the same was done to the same subject within {@code time}: what anybody can cause at
     * will, signed in or not, must not fill a trail that is kept for ever.
     */
    void appendOnceIn(Duration time, AuditEvent event);

    /** What was done to those subjects of a project, oldest first. Who asks must know that the reader may see it. */
    List<Done> done(UUID projectId, Collection<UUID> subjects);

    /**
     * Something that was done.
     *
     * @param number its place in the trail
     * @param hash   of the event, in hexadecimal
     */
    record Done(long number, Instant at, UUID actor, String action, UUID subject, String hash) {
    }

    /**
     * Names the latest event of a project to somebody who is going to ask what came since. Nothing can be told from it, not
     * even how much happens.
     */
    String mark(UUID projectId);
}
