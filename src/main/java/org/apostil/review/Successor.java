package org.apostil.review;

/**
 * An annotation that shall stand instead of another, as far as the state machine looks at it.
 *
 * @param state      where it stands
 * @param isAlike    whether it is of the same kind and on the same text as the one that it replaces
 * @param isNewer    whether it was begun after that one
 */
public record Successor(State state, boolean isAlike, boolean isNewer) {
}
