package org.apostil.reanchoring;

/**
 * A passage of the newer text that a person selected.
 *
 * @param start first code point, from 0
 * @param end   after the last code point
 * @param exact the words that stand there for whoever selected them
 */
public record ByHand(int start, int end, String exact) {
}
