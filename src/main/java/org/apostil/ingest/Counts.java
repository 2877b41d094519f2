package org.apostil.ingest;

import java.io.Serializable;

/**
 * How many files of an import came to what.
 *
 * @param ready    taken, without a remark
 * @param remarked taken, with a remark
 * @param known    whose text is in the project already
 * @param added    that are sources by now
 */
public record Counts(int ready, int remarked, int known, int refused, int confirmed, int added) implements Serializable {

    /** All that were read. */
    public int read() {
        return ready + remarked + known + refused + confirmed + added;
    }

    /** Those that can be added as they are. */
    public int open() {
        return ready + remarked;
    }
}
