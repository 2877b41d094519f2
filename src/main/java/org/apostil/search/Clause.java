package org.apostil.search;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What must stand in a hit, or where it is {@code absent}, must not.
 *
 * @param any at least one, of which one is enough
 */
record Clause(List<Term> any, boolean absent) {

    Clause {
        any = List.copyOf(any);
    }

    @Override
    public String toString() {
        return (absent ? "-" : "") + any.stream().map(Term::toString).collect(Collectors.joining(" OR "));
    }
}
