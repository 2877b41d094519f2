package org.apostil.anchoring;

import java.util.List;
import java.util.Optional;

/**
 * Where a mark could stand in the new text.
 *
 * @param places   one for each part of the mark, in their order; empty where that part is not found near the others
 * @param likeness from 0 to 1: how much of quotation and surroundings stays, letter by letter
 */
public record Candidate(List<Optional<Place>> places, double likeness) {

    /**
     * A passage of the new text.
     *
     * @param start first code point, from 0
     * @param end   after the last code point
     */
    public record Place(int start, int end) {

        boolean overlaps(Place other) {
            return start < other.end && other.start < end;
        }
    }

    public Candidate {
        places = List.copyOf(places);
    }

    /** Whether every part has a place. */
    public boolean isWhole() {
        return places.stream().allMatch(Optional::isPresent);
    }
}
