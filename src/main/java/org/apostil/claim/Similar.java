package org.apostil.claim;

/**
 * A claim that is like what somebody writes.
 *
 * @param verdict   what is held of it
 * @param identical whether it says that to the letter: what states it states this claim
 * @param likeness  from 0 to 1: the share of trigrams, or the coefficient of Dice of their words, whichever is greater
 */
public record Similar(Claim claim, Verdict verdict, boolean identical, double likeness) {
}
