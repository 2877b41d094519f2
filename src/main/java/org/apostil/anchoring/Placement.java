package org.apostil.anchoring;

import java.util.List;

/**
 * What became of a mark.
 *
 * @param candidates the likeliest first; one where it is exact or moved, none where it is orphaned
 * @param inSameWords whether it is exact and every paragraph that holds any of it reads as it did, to the letter
 */
public record Placement(Outcome outcome, List<Candidate> candidates, boolean inSameWords) {

    public Placement {
        candidates = List.copyOf(candidates);
    }

    static Placement exact(Candidate candidate, boolean inSameWords) {
        return new Placement(Outcome.EXACT, List.of(candidate), inSameWords);
    }
}
