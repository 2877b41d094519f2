package org.apostil.interchange;

/**
 * A label of a file.
 *
 * @param count   how often it is there
 * @param meaning what it means here
 */
public record Labelled(String label, int count, Meaning meaning) {
}
