package org.apostil.work;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Sources of which a person is yet to submit their blind first pass, the oldest first. That others wait behind it is why it
 * stands among one's work: until then nothing of theirs does.
 *
 * @param items the first of them
 * @param total how many there are
 */
public record OpenPasses(List<Item> items, int total) implements Serializable {

    public OpenPasses {
        items = List.copyOf(items);
    }

    /** Whether there are more than are told. */
    public boolean isMore() {
        return total > items.size();
    }

    /**
     * Such a source.
     *
     * @param since when it was added
     */
    public record Item(UUID source, String title, UUID project, String projectName, Instant since) implements Serializable {
    }
}
