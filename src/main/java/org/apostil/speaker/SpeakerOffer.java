package org.apostil.speaker;

import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A speaker as they are offered to somebody who is typing a name.
 *
 * @param description what tells them from others of the same name; their last role where there is no description; may be null
 * @param alias       the other name by which they were found; null where it was by their own
 */
public record SpeakerOffer(UUID id, String name, SpeakerKind kind, String description, String alias) {

    /** The name with what tells them from others. */
    public String label() {
        return Stream.of(name, kind.words(), description, alias == null ? null : "also " + alias).filter(Objects::nonNull).collect(Collectors.joining(" · "));
    }
}
