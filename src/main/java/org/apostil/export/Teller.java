package org.apostil.export;

import java.util.Objects;
import java.util.UUID;
import org.apostil.speaker.SpeakerKind;

/**
 * One hop of an attribution chain.
 *
 * @param id          of the speaker in the project
 * @param description role, affiliation or, of somebody anonymous, how the source describes them; null where nothing is said
 */
public record Teller(UUID id, String name, SpeakerKind kind, String description) {

    public Teller {
        Objects.requireNonNull(name, "A speaker needs a name or the words that stand for one.");
        Objects.requireNonNull(kind, "A speaker needs a kind.");
    }
}
