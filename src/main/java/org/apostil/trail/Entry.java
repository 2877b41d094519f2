package org.apostil.trail;

import java.time.Instant;
import java.util.UUID;
import org.apostil.audit.ActionWords;

/**
 * One event of the audit trail.
 *
 * @param form        how its hash is made (ADR 18)
 * @param seq         its place in the chain of the installation, from 1
 * @param actorId     who did it; null where nobody was signed in
 * @param actor       their name; empty where nobody was
 * @param projectId   the project; null for what concerns the installation
 * @param subject     what it was done to, as it is today
 * @param before      JSON as the database writes it; null where there was nothing
 * @param after       JSON as the database writes it; null where there is nothing
 * @param reason      why, in the actor's words; may be null
 * @param prevHash    the hash of the event before, in hex
 * @param hash        its own, in hex
 * @param purge       the number of the event that erased before, after and reason (ADR 51); null where none did
 */
public record Entry(int form, long seq, Instant at, UUID actorId, String actor, String action, UUID projectId, Subject subject,
                    String before, String after, String reason, String prevHash, String hash, Long purge) {

    /** What was done, as the middle of the sentence <em>Somebody … </em>. */
    public String words() {
        return ActionWords.of(action);
    }

    /** The same with the name of who did it and of what it was done to. */
    Entry named(String name, Subject known) {
        return new Entry(form, seq, at, actorId, name, action, projectId, known, before, after, reason, prevHash, hash, purge);
    }
}
