package org.apostil.export;

import java.time.Instant;
import java.util.Objects;

/**
 * The making of one copy of a report. Its moment is also the date of the PDF, so that the same report gives the same
 * bytes.
 *
 * @param forWhom who asked for it
 * @param project the name of the project
 */
public record Export(Instant at, String forWhom, String project) {

    public Export {
        Objects.requireNonNull(at, "An export needs its moment.");
    }
}
