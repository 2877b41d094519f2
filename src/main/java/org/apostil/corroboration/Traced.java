package org.apostil.corroboration;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apostil.corroboration.Place.Nobody;

/**
 * Where a statement comes from.
 *
 * @param origins where every way back ends; none where all of them go round in a circle
 * @param circle  the shortest way on which the statement comes back to itself, which begins with it; empty where it does not
 */
record Traced(UUID statement, Set<Place> origins, List<Place> circle) {

    /** Whether it can be said where all of it comes from. */
    boolean settled() {
        return !origins.isEmpty() && !origins.contains(new Nobody());
    }

    /** Whether every way back goes round and ends nowhere. */
    boolean goesRound() {
        return origins.isEmpty();
    }

    /** Whether it is certain that both come from elsewhere: of both it can be said where from, and they share no origin. */
    boolean isIndependentOf(Traced other) {
        return settled() && other.settled() && Collections.disjoint(origins, other.origins);
    }
}
