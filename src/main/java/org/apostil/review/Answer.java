package org.apostil.review;

/** What the state machine says to an action. */
public sealed interface Answer {

    /**
     * It can be done.
     *
     * @param next where the annotation stands after it
     */
    record Allowed(State next) implements Answer {
    }

    /**
     * It cannot be done.
     *
     * @param why in words that the screen shows as they are
     */
    record Refused(String why) implements Answer {
    }
}
