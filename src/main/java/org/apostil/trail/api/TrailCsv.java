package org.apostil.trail.api;

import java.util.Arrays;
import java.util.List;
import org.apostil.platform.Csv;
import org.apostil.trail.Entry;

/** Events as comma-separated values. JSON Lines has what people wrote exactly as it was written. */
final class TrailCsv {

    private static final List<String> COLUMNS = List.of("seq", "at", "actor", "actorId", "action", "subjectType", "subjectId", "subject",
        "before", "after", "reason", "prevHash", "hash");

    /** The line with the names of the columns. */
    static final String HEADER = Csv.line(COLUMNS.stream());

    private TrailCsv() {
    }

    /** The line of an event. */
    static String line(Entry entry) {
        return Csv.line(Arrays.asList(Long.toString(entry.seq()), entry.at(), entry.actor(), entry.actorId(), entry.action(), entry.subject().type(), entry.subject().id(),
            entry.subject().label(), entry.before(), entry.after(), entry.reason(), entry.prevHash(), entry.hash()).stream());
    }
}
