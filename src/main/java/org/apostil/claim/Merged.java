package org.apostil.claim;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * That a claim proved to be the same as another.
 *
 * @param says     what it says
 * @param into     the other, which all its statements are read as stating
 * @param intoSays what that one says
 * @param end      that it was taken back; empty while it stands
 */
public record Merged(UUID id, UUID claim, String says, UUID into, String intoSays, String reason, String by, Instant at, Optional<Ended> end) {

    /** Why it was taken back, by whom and when. */
    public record Ended(String reason, String by, Instant at) {
    }

    /** Whether it stands. */
    public boolean isStanding() {
        return end.isEmpty();
    }
}
