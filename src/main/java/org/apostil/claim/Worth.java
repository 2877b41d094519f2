package org.apostil.claim;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Whether a claim is worth checking, and who checks it.
 *
 * @param worth    the newest that was said; empty where nobody has said it
 * @param history  all that was said, newest first
 * @param assignee who checks it; empty where nobody does
 */
public record Worth(UUID claimId, Optional<CheckWorth> worth, List<Said> history, Optional<Assignee> assignee) {

    /** What somebody said of it, and why. */
    public record Said(CheckWorth worth, String reason, String by, Instant at) {
    }

    /** Who checks it. */
    public record Assignee(UUID id, String name) {
    }
}
