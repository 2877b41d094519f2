package org.apostil.export;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apostil.claim.Relation;
import org.apostil.claim.Verdict;

/**
 * A row of the table of claims: a proposition with all its statements in the report.
 *
 * @param verdict what the team holds of the claim, apart from the state of any annotation
 * @param reason  why; null where nothing was said
 * @param related other claims of the report and how they and this one stand to each other
 */
public record ReportedClaim(UUID id, String proposition, List<Stated> stated, Verdict verdict, String reason, List<Related> related) {

    public ReportedClaim {
        Objects.requireNonNull(proposition, "A claim needs its proposition.");
        Objects.requireNonNull(verdict, "A claim without a verdict is unverified.");
        stated = List.copyOf(stated);
        related = List.copyOf(related);
    }

    /**
     * Where it is stated, and by whom.
     *
     * @param by the chain in words, the outermost teller first
     */
    public record Stated(NoteRef note, String by) {
    }

    /**
     * How this claim stands to another that the report states: <em>supports</em> what {@code proposition} says.
     *
     * @param incoming whether it is said of the other claim: that one supports, contradicts or restates this one
     */
    public record Related(Relation relation, boolean incoming, UUID id, String proposition) {

        /** In a line: <em>Is contradicted by: The Earth is flat.</em> */
        public String line() {
            return words() + ": " + proposition;
        }

        public String words() {
            return relation.words(incoming);
        }
    }
}
