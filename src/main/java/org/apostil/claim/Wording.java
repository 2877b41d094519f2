package org.apostil.claim;

import java.time.Instant;

/**
 * What a claim said in a revision.
 *
 * @param reason why it was worded anew; null of the first
 * @param by     who worded it so; null of the first, which came with its first statement
 * @param at     when; null of the first
 */
public record Wording(int number, String proposition, String reason, String by, Instant at) {
}
