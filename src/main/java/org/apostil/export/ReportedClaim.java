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
 * @param related other claims of the project and how they stand to this one
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

    /** How this claim stands to another: <em>supports</em> what {@code proposition} says. */
    public record Related(Relation relation, UUID id, String proposition) {
    }
}
