package org.apostil.work;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Newest texts with which annotations or discussions of earlier ones wait for somebody to say where they stand, the longest
 * waiting first.
 *
 * @param items the first of them
 * @param total how many there are
 */
public record OpenPlaces(List<Item> items, int total) implements Serializable {

    public OpenPlaces {
        items = List.copyOf(items);
    }

    /** Whether there are more than are told. */
    public boolean isMore() {
        return total > items.size();
    }

    /**
     * Such a text.
     *
     * @param version the newest text
     * @param number  of it
     * @param waits   how many annotations and discussions wait with it
     * @param since   when the first of them began to wait
     */
    public record Item(UUID version, int number, UUID source, String title, UUID project, String projectName, int waits, Instant since) implements Serializable {
    }
}
