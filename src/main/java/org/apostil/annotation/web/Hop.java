package org.apostil.annotation.web;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apostil.annotation.AnnotationView.SpeakerRef;
import org.apostil.speaker.Speaker;
import org.apostil.speaker.SpeakerOffer;

/** A speaker in the attribution chain, or one that is offered for it. */
public record Hop(UUID id, String name, String kind, String description) implements Serializable {

    /** Stands in the list of suggestions for the speaker who is not in the registry yet. */
    static final UUID NOBODY_YET = new UUID(0, 0);

    static Hop of(SpeakerOffer offer) {
        return new Hop(offer.id(), offer.name(), offer.kind().words(), Stream.of(offer.description(), offer.alias() == null ? null : "also " + offer.alias())
            .filter(Objects::nonNull).collect(Collectors.joining(" · ")));
    }

    static Hop of(Speaker speaker) {
        return new Hop(speaker.id(), speaker.name(), speaker.kind().words(), speaker.description());
    }

    static Hop of(SpeakerRef speaker) {
        return new Hop(speaker.id(), speaker.name(), speaker.kind().words(), speaker.description().orElse(null));
    }

    /** Offers to add who was typed. */
    static Hop toAdd(String name) {
        return new Hop(NOBODY_YET, name, null, null);
    }

    /** The name with what is known of the speaker. */
    public String label() {
        return id.equals(NOBODY_YET) ? "New speaker: " + name : name + " · " + (description == null || description.isEmpty() ? kind : kind + " · " + description);
    }
}
