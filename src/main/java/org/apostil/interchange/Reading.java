package org.apostil.interchange;

import java.util.List;

/**
 * All that a file says.
 *
 * @param text  the text that it carries, from which its positions are counted in code points; null where it carries none
 * @param found in the order of the file
 */
public record Reading(String text, List<Found> found) {

    public Reading {
        found = List.copyOf(found);
    }
}
