package org.apostil.report;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apostil.annotation.AnnotationKind;
import org.apostil.annotation.AnnotationView;
import org.apostil.annotation.Credibility;
import org.apostil.annotation.Reliability;
import org.apostil.review.State;
import org.apostil.speaker.Speaker;

/**
 * Which annotations a report shows, by the same filters as the desk. An empty set lets everything through.
 *
 * @param states      those that are approved alone, unless somebody said otherwise
 * @param authors     who wrote them
 * @param speakers    who speaks in them
 * @param reliability one axis of their grade; the two are told apart, for neither says anything of the other
 * @param credibility the other
 */
public record Selection(Set<AnnotationKind> kinds, Set<State> states, Set<UUID> authors, Set<UUID> speakers,
                        Set<Reliability> reliability, Set<Credibility> credibility) {

    /** Approved annotations of every kind. */
    public static final Selection APPROVED = of(Set.of(State.APPROVED));

    public Selection {
        kinds = kinds == null ? Set.of() : Set.copyOf(kinds);
        states = states == null || states.isEmpty() ? Set.of(State.APPROVED) : Set.copyOf(states);
        authors = authors == null ? Set.of() : Set.copyOf(authors);
        speakers = speakers == null ? Set.of() : Set.copyOf(speakers);
        reliability = reliability == null ? Set.of() : Set.copyOf(reliability);
        credibility = credibility == null ? Set.of() : Set.copyOf(credibility);
    }

    /** All in one of these states, whatever else they are. */
    public static Selection of(Set<State> states) {
        return new Selection(Set.of(), states, Set.of(), Set.of(), Set.of(), Set.of());
    }

    /** The same with the speakers who proved to be others as those others; {@code meant} has them by the id that was chosen. */
    Selection meaning(Map<UUID, Speaker> meant) {
        return new Selection(kinds, states, authors, speakers.stream().map(id -> meant.get(id).id()).collect(Collectors.toSet()), reliability, credibility);
    }

    /** Whether the report shows it. */
    public boolean takes(AnnotationView annotation) {
        return Arrays.stream(Facet.values()).allMatch(facet -> facet.lets(this, annotation));
    }

    /** Whether it would be shown, were it in one of the states. */
    public boolean isWanted(AnnotationView annotation) {
        return takesBut(Facet.STATE, annotation);
    }

    /** Whether it would be shown, were nothing chosen of that facet. */
    boolean takesBut(Facet free, AnnotationView annotation) {
        return Arrays.stream(Facet.values()).allMatch(facet -> facet == free || facet.lets(this, annotation));
    }

    /** Whether it shows what nobody approved. */
    public boolean showsUnapproved() {
        return states.stream().anyMatch(state -> state != State.APPROVED);
    }
}
