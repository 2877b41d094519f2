package org.apostil.record;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apostil.speaker.KnownSpeaker.Ended;
import org.apostil.speaker.KnownSpeaker.Reference;

/**
 * That in an annotation another speaker is meant than the one who is named there.
 *
 * @param says    what the annotation says now
 * @param address of its card on the desk, beneath the application's own
 */
public record Moved(UUID id, UUID annotation, String says, String address, Reference from, Reference to, String reason, String by, Instant at, Optional<Ended> ended) {

    /** Whether it holds. */
    public boolean stands() {
        return ended.isEmpty();
    }
}
