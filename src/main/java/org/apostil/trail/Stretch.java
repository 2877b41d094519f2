package org.apostil.trail;

/**
 * A stretch of the trail: events that came after {@code after} up to and with {@code upTo}. As nothing is ever inserted
 * between events, it reads the same however often it is read.
 */
record Stretch(long after, long upTo) {

    /** From the first event to {@code head}. */
    static Stretch upTo(long head) {
        return new Stretch(0, head);
    }
}
