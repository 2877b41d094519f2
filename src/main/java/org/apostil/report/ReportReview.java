package org.apostil.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apostil.review.Action;
import org.apostil.review.Answer;
import org.apostil.review.State;

/**
 * How far the review of a report got, as whoever asks may see it.
 *
 * @param version         of the report; the entity tag of the interface
 * @param edition         the number of the newest edition, which is the one under review
 * @param state           where it stands; what was approved and shows something else by now is submitted again
 * @param fingerprint     of all that it shows at this moment; decisions are on it and on the edition
 * @param blind           whether whoever asks is in a blind first pass of one of its sources: they see it in part, and cannot decide
 * @param approvals       of distinct colleagues, that stand
 * @param approvalsNeeded by the project's policy
 * @param steps           oldest first
 * @param answers         what whoever asks could do now, or why not
 * @param unreleasable    why it cannot be released by whoever asks now, a sentence each; empty where it can
 */
public record ReportReview(UUID report, UUID project, long version, int edition, State state, String fingerprint, boolean blind, int approvals, int approvalsNeeded,
                           List<Taken> steps, Map<Action, Answer> answers, List<String> unreleasable) {

    /**
     * A step that was taken.
     *
     * @param edition     which it was taken on
     * @param reason      may be null
     * @param standing    whether it is a decision that counts
     * @param lapsed      why a decision counts no more, in a sentence; empty while it does, and of what is no decision
     * @param checklist   what was found of the analytic standards; empty where nothing was said of them
     */
    public record Taken(UUID id, Action action, State to, int edition, UUID actor, String by, Instant at, String reason, boolean standing, Optional<String> lapsed, Checklist checklist) {
    }

    /** Why each decision that is on the edition and stands no more does not, and what became of earlier approvals. */
    public List<String> lapsed() {
        return steps.stream().flatMap(step -> step.lapsed().stream()).toList();
    }
}
