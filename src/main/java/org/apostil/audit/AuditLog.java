package org.apostil.audit;

import java.time.Duration;

import java.util.UUID;

/**
 * Where every change is written down, in the transaction of the change itself: what was not committed did not happen.
 */
public interface AuditLog {

    /** Appends {@code event}. */
    void append(AuditEvent event);

    /**
     * Appends an event of the installation unless the same was done to the same subject within {@code time}: what anybody can cause at
     * will, signed in or not, must not fill a trail that is kept for ever.
     */
    void appendOnceIn(Duration time, AuditEvent event);

    /**
     * Names the latest event of a project to somebody who is going to ask what came since. Nothing can be told from it, not
     * even how much happens.
     */
    String mark(UUID projectId);
}
