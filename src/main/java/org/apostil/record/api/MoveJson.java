package org.apostil.record.api;

import java.time.Instant;
import java.util.UUID;
import org.apostil.record.Moved;
import org.apostil.speaker.KnownSpeaker.Ended;
import org.apostil.speaker.KnownSpeaker.Reference;

/**
 * That in an annotation another speaker is meant than the one who is named there.
 *
 * @param ended null while it holds
 */
public record MoveJson(UUID id, UUID annotation, String says, Reference from, Reference to, String reason, String by, Instant at, Ended ended) {

    static MoveJson of(Moved moved) {
        return new MoveJson(moved.id(), moved.annotation(), moved.says(), moved.from(), moved.to(), moved.reason(), moved.by(), moved.at(), moved.ended().orElse(null));
    }
}
