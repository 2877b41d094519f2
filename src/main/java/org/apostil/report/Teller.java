package org.apostil.report;

import java.util.Objects;
import org.apostil.speaker.SpeakerKind;

/**
 * One hop of an attribution chain.
 *
 * @param description role, affiliation or, of somebody anonymous, how the source describes them; null where nothing is said
 */
public record Teller(String name, SpeakerKind kind, String description) {

    public Teller {
        Objects.requireNonNull(name, "A speaker needs a name or the words that stand for one.");
        Objects.requireNonNull(kind, "A speaker needs a kind.");
    }
}
