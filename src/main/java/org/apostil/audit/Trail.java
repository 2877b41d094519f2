package org.apostil.audit;

/**
 * Takes down what was done, for whoever began it to append to the audit trail when all is done: everybody waits for that, and whoever has it must not wait for anybody.
 *
 * <p>{@snippet : List<AuditEvent> events = new ArrayList<>(); memberships.assign(project, person, role, why, events::add); audit.appendAll(events); }
 */
@FunctionalInterface
public interface Trail {

    /** This was done; the caller appends it within the same transaction. */
    void tell(AuditEvent event);
}
