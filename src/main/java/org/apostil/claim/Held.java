package org.apostil.claim;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a team holds of a claim.
 *
 * @param revision how often it was worded, the first time too
 * @param verdict  the newest that was given; unverified where none was
 * @param reason   why, in words; null where no verdict was given
 * @param history  every verdict that was given, newest first
 * @param related  how the claim stands to others, and others to it
 */
public record Held(UUID claimId, UUID projectId, String proposition, int revision, Verdict verdict, String reason, List<Given> history, List<Related> related) {

    /** A verdict that was given. */
    public record Given(Verdict verdict, String reason, String by, Instant at) {
    }

    /**
     * How the claim stands to another.
     *
     * @param relation id of the relation itself
     * @param incoming whether it is said of the other claim: that one supports, contradicts or restates this one
     */
    public record Related(UUID relation, Relation kind, boolean incoming, UUID otherId, String other) {

        /** In words, to be followed by the other proposition: <em>Contradicts</em>, <em>Is contradicted by</em>. */
        public String words() {
            return kind.words(incoming);
        }
    }
}
