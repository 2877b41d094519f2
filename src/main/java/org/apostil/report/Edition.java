package org.apostil.report;

import java.time.Instant;
import java.util.UUID;

/**
 * A saved version of a report.
 *
 * @param number  from 1
 * @param newest  the number of the newest edition of the report
 * @param version of the report, which counts up with every save; the entity tag of the interface
 * @param by      the name of who saved it
 */
public record Edition(UUID report, UUID project, int number, int newest, long version, UUID editor, String by, Instant at, Composition composition) {

    /** Whether nobody saved a newer one. */
    public boolean isNewest() {
        return number == newest;
    }
}
