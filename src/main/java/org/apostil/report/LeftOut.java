package org.apostil.report;

/**
 * Something of what was annotated that a report does not show, or shows with a reservation, and why.
 *
 * @param words   a sentence
 * @param address where it can be looked at, beneath the application's own
 */
public record LeftOut(String words, String address) {
}
