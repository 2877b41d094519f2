package org.apostil.report;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apostil.annotation.AnnotationKind;
import org.apostil.annotation.AnnotationView;
import org.apostil.annotation.AnnotationView.SpeakerRef;
import org.apostil.review.State;

/**
 * Which annotations a report shows, by the same filters as the desk. An empty set lets everything through.
 *
 * @param states   those that are approved alone, unless somebody said otherwise
 * @param authors  who wrote them
 * @param speakers who speaks in them
 */
public record Selection(Set<AnnotationKind> kinds, Set<State> states, Set<UUID> authors, Set<UUID> speakers) {

    /** Approved annotations of every kind. */
    public static final Selection APPROVED = new Selection(Set.of(), Set.of(State.APPROVED), Set.of(), Set.of());

    public Selection {
        kinds = kinds == null ? Set.of() : Set.copyOf(kinds);
        states = states == null || states.isEmpty() ? Set.of(State.APPROVED) : Set.copyOf(states);
        authors = authors == null ? Set.of() : Set.copyOf(authors);
        speakers = speakers == null ? Set.of() : Set.copyOf(speakers);
    }

    /** Whether the report shows it. */
    public boolean takes(AnnotationView annotation) {
        return states.contains(annotation.state()) && isWanted(annotation);
    }

    /** Whether it would be shown, were it in one of the states. */
    public boolean isWanted(AnnotationView annotation) {
        List<UUID> speaking = annotation.speakers().stream().map(SpeakerRef::id).toList();
        return (kinds.isEmpty() || kinds.contains(annotation.kind()))
            && (authors.isEmpty() || authors.contains(annotation.author().id()))
            && (speakers.isEmpty() || speaking.stream().anyMatch(speakers::contains));
    }

    /** Whether it shows what nobody approved. */
    public boolean showsUnapproved() {
        return states.stream().anyMatch(state -> state != State.APPROVED);
    }
}
