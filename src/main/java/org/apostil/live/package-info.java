/**
 * What happens on a desk reaches everybody who has it open, on whichever node: the audit trail is the outbox, the database
 * wakes the nodes after a commit, and who was away asks for what came since. Why so: ADR 16.
 */
package org.apostil.live;
