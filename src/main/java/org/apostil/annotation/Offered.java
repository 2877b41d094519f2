package org.apostil.annotation;

import java.io.Serializable;
import java.util.UUID;

/**
 * An annotation that a list offers to be picked.
 *
 * @param number in the text
 * @param says   its proposition, or the words that it is about
 */
public record Offered(UUID id, int number, String says) implements Serializable {

    /** One row of a query: id, number, words. */
    static Offered of(Object[] row) {
        return new Offered((UUID) row[0], ((Number) row[1]).intValue(), (String) row[2]);
    }

    /** How a list shows it. */
    public String label() {
        return number + " · " + says;
    }
}
