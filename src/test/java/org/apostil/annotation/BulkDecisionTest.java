package org.apostil.annotation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apostil.annotation.BulkDecision.Result;
import org.apostil.review.Action;
import org.apostil.review.State;
import org.junit.jupiter.api.Test;

/** What somebody is told who decided on several at once. */
class BulkDecisionTest {

    @Test
    void an_approval_that_is_not_enough_by_itself_is_told_apart() {
        assertEquals("Approved: 2. 1 of them still waits for another approval.", approved(State.APPROVED, State.SUBMITTED));
        assertEquals("Approved: 2. 2 of them still wait for another approval.", approved(State.SUBMITTED, State.SUBMITTED));
        assertEquals("Approved: 1.", approved(State.APPROVED));
    }

    @Test
    void what_is_refused_is_counted_and_waits_for_nobody_else() {
        Result refused = new Result(UUID.randomUUID(), 1, "It is so.", Optional.of(State.SUBMITTED), Optional.of("A discussion on it is open."));
        assertEquals("Approved: 0. Refused: 1. What was refused stays as it was.", new BulkDecision(Action.APPROVE, List.of(refused)).words());
    }

    private static String approved(State... states) {
        return new BulkDecision(Action.APPROVE, List.of(states).stream()
            .map(state -> new Result(UUID.randomUUID(), 1, "It is so.", Optional.of(state), Optional.empty())).toList()).words();
    }
}
