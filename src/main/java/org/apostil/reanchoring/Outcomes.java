package org.apostil.reanchoring;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apostil.anchoring.Outcome;

/**
 * What became of annotations and discussions on passages with a text of a source, as far as whoever asks sees them.
 *
 * @param version the text
 * @param number  of it
 * @param counts  by outcome, as it was when the text came; settled ones too
 * @param waits   how many wait for a person
 * @param waiting of these a page, in the order of the earlier text
 * @param stays   how many stay on an earlier text
 * @param orphans of these a page
 */
public record Outcomes(UUID version, int number, Map<Outcome, Long> counts, int waits, List<Waiting> waiting, int stays, List<Waiting> orphans) {

    /** How many there are of that outcome. */
    public long count(Outcome outcome) {
        return counts.getOrDefault(outcome, 0L);
    }
}
