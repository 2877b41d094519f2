package org.apostil.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apostil.Table;
import org.apostil.identity.Role;
import org.apostil.platform.Coded;
import org.apostil.project.Policy;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Taking back and doing again against the tables {@code undo.txt} and {@code dependence.txt}. */
class TakingBackTest {

    private static final Set<Doing> DECISIONS = EnumSet.of(Doing.APPROVE, Doing.REQUEST_CHANGES, Doing.REJECT);
    private static final Set<Doing> COLLEAGUES = EnumSet.range(Doing.APPROVE, Doing.REOPEN_REVIEW);

    @TestFactory
    Stream<DynamicTest> states_are_those_of_the_table() {
        return Table.rows(LifecycleTest.class, "undo.txt").map(row -> DynamicTest.dynamicTest(String.join(" · ", row), () -> {
            Past past = past(row, Optional.empty());
            assertEquals(row.get(4), said(Lifecycle.takeBack(past, now(row, past.to()))));
            assertEquals(row.get(5), said(Lifecycle.doAgain(past, now(row, code(State.values(), row.get(4))))));
        }));
    }

    @TestFactory
    Stream<DynamicTest> what_a_colleague_built_on_stays() {
        return Table.rows(LifecycleTest.class, "undo.txt").map(row -> DynamicTest.dynamicTest(String.join(" · ", row), () -> {
            Past past = past(row, Optional.of("Reviewer approved it"));
            assertTrue(why(Lifecycle.takeBack(past, now(row, past.to()))).startsWith("This can no longer be taken back: Reviewer approved it since. "));
            assertTrue(why(Lifecycle.doAgain(past, now(row, code(State.values(), row.get(4))))).startsWith("This cannot be done again as it was: Reviewer approved it since"));
        }));
    }

    @TestFactory
    Stream<DynamicTest> one_who_may_no_longer_do_it_neither_takes_it_back_nor_does_it_again() {
        return Table.rows(LifecycleTest.class, "undo.txt").map(row -> DynamicTest.dynamicTest(String.join(" · ", row), () -> {
            Past past = past(row, Optional.empty());
            for (Optional<Role> role : List.of(Optional.<Role>empty(), Optional.of(Role.OBSERVER))) {
                assertTrue(why(Lifecycle.takeBack(past, as(role, now(row, past.to())))).startsWith("To "));
                assertTrue(why(Lifecycle.doAgain(past, as(role, now(row, past.from())))).startsWith("To "));
            }
        }));
    }

    @Test
    void a_decision_is_not_done_again_on_another_revision_or_on_ones_own_work() {
        for (Doing decision : DECISIONS) {
            Past other = new Past(decision, State.SUBMITTED, State.APPROVED, false, Optional.empty());
            Situation now = situation(State.SUBMITTED, Role.REVIEWER, false, 0, 1);
            assertEquals("It was changed since. Look at what it says now, then decide anew.", why(Lifecycle.doAgain(other, now)));
            Past same = new Past(decision, State.SUBMITTED, State.APPROVED, true, Optional.empty());
            assertTrue(why(Lifecycle.doAgain(same, situation(State.SUBMITTED, Role.REVIEWER, true, 0, 1))).startsWith("You wrote this."));
            assertTrue(why(Lifecycle.doAgain(same, situation(State.DRAFT, Role.REVIEWER, false, 0, 1))).startsWith("It is a draft."));
        }
    }

    @Test
    void nothing_is_taken_back_of_what_stands_elsewhere_by_now() {
        Past past = new Past(Doing.SUBMIT, State.DRAFT, State.SUBMITTED, true, Optional.empty());
        assertInstanceOf(Answer.Refused.class, Lifecycle.takeBack(past, situation(State.APPROVED, Role.ANALYST, true, 0, 1)));
    }

    @TestFactory
    Stream<DynamicTest> dependence_is_that_of_the_table() {
        return Table.rows(LifecycleTest.class, "dependence.txt").map(row -> DynamicTest.dynamicTest(row.getFirst(), () -> {
            Doing doing = code(Doing.values(), row.getFirst());
            assertEquals(doings(row.get(1)), Arrays.stream(Doing.values()).filter(doing::isBuiltOnBy).collect(Collectors.toSet()));
            assertEquals(doings(row.get(2)), Arrays.stream(Doing.values()).filter(doing::isOvertakenBy).collect(Collectors.toSet()));
        }));
    }

    @Test
    void every_deed_has_a_line() {
        assertEquals(Arrays.stream(Doing.values()).map(Doing::code).toList(), Table.rows(LifecycleTest.class, "dependence.txt").map(List::getFirst).toList());
        assertEquals(Arrays.stream(Doing.values()).filter(doing -> !doing.isTalk()).map(Doing::code).collect(Collectors.toSet()),
            Table.rows(LifecycleTest.class, "undo.txt").map(List::getFirst).collect(Collectors.toSet()));
    }

    private static Past past(List<String> row, Optional<String> builtOn) {
        return new Past(code(Doing.values(), row.getFirst()), code(State.values(), row.get(1)), code(State.values(), row.get(2)), true, builtOn);
    }

    private static Situation now(List<String> row, State state) {
        String[] approvals = row.get(3).split(" of ");
        boolean decision = COLLEAGUES.contains(code(Doing.values(), row.getFirst()));
        return situation(state, decision ? Role.REVIEWER : Role.ANALYST, !decision, Integer.parseInt(approvals[0]), Integer.parseInt(approvals[1]));
    }

    private static Situation situation(State state, Role role, boolean author, int approvals, int needed) {
        return new Situation(state, new Policy(needed, true, false, false), Optional.of(role), author, author, false, approvals, 0, Grading.COMPLETE);
    }

    private static Situation as(Optional<Role> role, Situation now) {
        return new Situation(now.state(), now.policy(), role, now.isAuthor(), now.isCoAuthor(), now.hasDecided(), now.approvals(), now.openThreads(), now.grading());
    }

    private static String said(Answer answer) {
        return switch (answer) {
            case Answer.Allowed(State next) -> next.code();
            case Answer.Refused(String why) when why.startsWith("It is not closed") -> "open";
            case Answer.Refused(String why) when why.startsWith("Only what is approved is superseded") -> "early";
            case Answer.Refused(String why) -> why;
        };
    }

    private static String why(Answer answer) {
        return assertInstanceOf(Answer.Refused.class, answer).why();
    }

    private static Set<Doing> doings(String cell) {
        return switch (cell) {
            case "any" -> EnumSet.allOf(Doing.class);
            case "none" -> Set.of();
            default -> Arrays.stream(cell.split(",")).map(name -> code(Doing.values(), name.strip())).collect(Collectors.toSet());
        };
    }

    private static <T extends Coded> T code(T[] all, String code) {
        return Arrays.stream(all).filter(each -> each.code().equals(code)).findFirst().orElseThrow(() -> new AssertionError(code));
    }
}
