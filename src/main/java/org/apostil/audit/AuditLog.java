package org.apostil.audit;

import java.util.UUID;

/**
 * Where every change is written down, in the transaction of the change itself: what was not committed did not happen.
 */
public interface AuditLog {

    /** Appends {@code event}. */
    void append(AuditEvent event);

    /**
     * Names the latest event of a project to somebody who is going to ask what came since. Nothing can be told from it, not
     * even how much happens.
     */
    String mark(UUID projectId);
}
