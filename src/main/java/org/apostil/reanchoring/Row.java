package org.apostil.reanchoring;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apostil.anchoring.Candidate;
import org.apostil.anchoring.Outcome;

/**
 * What is stored of an outcome, and whether it still waits.
 *
 * @param annotation empty of a discussion on a passage
 * @param thread     empty of an annotation
 * @param from       the text that it was looked for from
 * @param to         the text that it was looked for in
 * @param etag       of the annotation as it is now; 0 of a discussion
 * @param standsOn   the text that it is on now
 * @param settled    how; empty where no person has chosen
 * @param stale      whether an annotation says something else by now, or counts no more
 */
record Row(UUID id, UUID project, Optional<UUID> annotation, Optional<UUID> thread, UUID from, UUID to, Outcome outcome, List<Candidate> candidates, long etag,
           UUID standsOn, Optional<Chosen> settled, boolean stale) {

    /** What a person chose: a candidate, from 1; 0 is none of them. */
    record Chosen(int candidate) {
    }

    /** Whether a person is to choose. */
    boolean waits() {
        return outcome.waits() && settled.isEmpty() && !stale && standsOn.equals(from);
    }

    /** Whether it stays on the earlier text: nothing is like it, or a person said so. */
    boolean isOrphan() {
        return !stale && standsOn.equals(from) && (outcome == Outcome.ORPHANED || settled.filter(chosen -> chosen.candidate() == 0).isPresent());
    }
}
