package org.apostil.work;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apostil.annotation.AnnotationKind;

/**
 * What waits for a person, the oldest first.
 *
 * @param items the first of them
 * @param total how many there are
 */
public record Waiting(List<Item> items, int total) implements Serializable {

    public Waiting {
        items = List.copyOf(items);
    }

    /** Whether there are more than are told. */
    public boolean isMore() {
        return total > items.size();
    }

    /**
     * An annotation that waits.
     *
     * @param seen   its version, to be named with a decision
     * @param says   its proposition or note, or its passage
     * @param since  when it began to wait
     * @param reason of whoever sent it back; empty otherwise
     */
    public record Item(UUID id, long seen, AnnotationKind kind, int revision, String says, String author, UUID project, String projectName,
                       UUID source, String title, Instant since, String reviewer, String reason) implements Serializable {
    }
}
