package org.apostil.annotation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apostil.review.Action;
import org.apostil.review.State;

/**
 * The same decision on many annotations, each decided and written down by itself.
 *
 * @param results in the order in which they were decided
 */
public record BulkDecision(Action action, List<Result> results) {

    /** An annotation as whoever decides had it before them. */
    public record Chosen(UUID id, long seen) {
    }

    /**
     * What came of one.
     *
     * @param number  its number in its text; 0 for one that is not there
     * @param says    what it says, to know it by
     * @param state   where it stands now; empty for one that is not there
     * @param refused why it was not decided on; empty where it was
     */
    public record Result(UUID id, int number, String says, Optional<State> state, Optional<String> refused) {

        /** Whether it was decided on. */
        public boolean isDone() {
            return refused.isEmpty();
        }
    }

    /** What was done, in a sentence such as <em>Approved: 3. Refused: 1. What was refused stays as it was.</em> */
    public String words() {
        long done = results.stream().filter(Result::isDone).count();
        long refused = results.size() - done;
        return "%s: %d.%s%s".formatted(action.done(), done, stillWaiting(),
            refused == 0 ? "" : " Refused: %d. What was refused stays as it was.".formatted(refused));
    }

    /** Of what was approved, how much more colleagues must look at. */
    private String stillWaiting() {
        long waiting = results.stream().filter(Result::isDone).filter(result -> result.state().equals(Optional.of(State.SUBMITTED))).count();
        return waiting == 0 ? "" : " %d of them still %s for another approval.".formatted(waiting, waiting == 1 ? "waits" : "wait");
    }
}
