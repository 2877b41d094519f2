package org.apostil.report.web;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.apostil.annotation.AnnotationKind;
import org.apostil.annotation.Credibility;
import org.apostil.annotation.Reliability;
import org.apostil.report.Selection;
import org.apostil.review.State;

/** Which annotations a report shows, as it is chosen on the page on which it is written. */
public final class SelectionForm implements Serializable {

    private static final long serialVersionUID = 1;

    private AnnotationKind[] kinds;
    private State[] states;
    private Reliability[] reliability;
    private Credibility[] credibility;
    private UUID[] speakers;
    private UUID[] authors;

    SelectionForm(Selection selection) {
        kinds = selection.kinds().toArray(AnnotationKind[]::new);
        states = selection.states().toArray(State[]::new);
        reliability = selection.reliability().toArray(Reliability[]::new);
        credibility = selection.credibility().toArray(Credibility[]::new);
        speakers = selection.speakers().toArray(UUID[]::new);
        authors = selection.authors().toArray(UUID[]::new);
    }

    Selection selection() {
        return new Selection(set(kinds), set(states), set(authors), set(speakers), set(reliability), set(credibility));
    }

    private static <T> Set<T> set(T[] chosen) {
        return chosen == null ? Set.of() : Set.copyOf(Arrays.asList(chosen));
    }

    public AnnotationKind[] getKinds() {
        return kinds;
    }

    public void setKinds(AnnotationKind[] kinds) {
        this.kinds = kinds;
    }

    public State[] getStates() {
        return states;
    }

    public void setStates(State[] states) {
        this.states = states;
    }

    public Reliability[] getReliability() {
        return reliability;
    }

    public void setReliability(Reliability[] reliability) {
        this.reliability = reliability;
    }

    public Credibility[] getCredibility() {
        return credibility;
    }

    public void setCredibility(Credibility[] credibility) {
        this.credibility = credibility;
    }

    public UUID[] getSpeakers() {
        return speakers;
    }

    public void setSpeakers(UUID[] speakers) {
        this.speakers = speakers;
    }

    public UUID[] getAuthors() {
        return authors;
    }

    public void setAuthors(UUID[] authors) {
        this.authors = authors;
    }
}
