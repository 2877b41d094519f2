package org.apostil.report;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What the annotations of some texts can be chosen by, each with how many it would show, so that nobody chooses what leads to
 * nothing.
 *
 * @param offered  by facet, in the order in which people are offered them: what its values are, and how many have each
 * @param taken    how many are chosen, by source version
 * @param all      how many there are, by source version
 */
public record Choices(Map<String, List<Choice>> offered, Map<UUID, Long> taken, Map<UUID, Long> all) implements Serializable {

    /**
     * A value of a facet.
     *
     * @param value as a form has it: the name of an entry of a closed list, or an id
     * @param words what people read
     * @param count how many annotations have it, among those that pass all other conditions
     */
    public record Choice(String value, String words, long count) implements Serializable {
    }

    /** Nothing to choose from. */
    public static Choices none() {
        return new Choices(Map.of(), Map.of(), Map.of());
    }

    /** How many are chosen, of all texts. */
    public long takenInAll() {
        return taken.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many there are, of all texts. */
    public long inAll() {
        return all.values().stream().mapToLong(Long::longValue).sum();
    }
}
