package org.apostil.audit;

/**
 * Where every change is written down, in the transaction of the change itself: what was not committed did not happen.
 */
public interface AuditLog {

    /** Appends {@code event}. */
    void append(AuditEvent event);
}
