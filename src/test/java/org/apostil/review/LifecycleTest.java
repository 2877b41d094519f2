package org.apostil.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apostil.identity.Role;
import org.apostil.project.Policy;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The state machine against the tables {@code lifecycle.txt} and {@code review.txt}, which say all that it may answer. */
class LifecycleTest {

    private static final List<Action> ACTIONS = List.of(Action.SUBMIT, Action.EDIT, Action.WITHDRAW, Action.APPROVE, Action.REQUEST_CHANGES, Action.REJECT);
    private static final Set<Action> DECISIONS = Set.of(Action.APPROVE, Action.REQUEST_CHANGES, Action.REJECT);
    private static final Map<String, String> WHY = Map.of("You wrote this. Nobody decides on their own work", "own", "To ", "role", "Only its author", "author",
        "It is submitted already", "waits", "It is a draft", "draft", "Changes were requested", "changes", "You have decided", "decided",
        "A discussion on it is open", "thread", "2 discussions on it are open", "threads");

    @TestFactory
    Stream<DynamicTest> answers_are_those_of_the_table_whatever_else_is_so() {
        return rows("lifecycle.txt").map(row -> DynamicTest.dynamicTest(String.join(" · ", row), () -> {
            for (State state : states(row.get(2))) {
                for (Optional<Role> role : roles(row.get(1))) {
                    situations(row.getFirst(), state, role).forEach(now -> check(now, row.subList(3, row.size())));
                }
            }
        }));
    }

    @TestFactory
    Stream<DynamicTest> decisions_on_a_submitted_annotation_are_those_of_the_table() {
        return rows("review.txt").flatMap(row -> Stream.of(Role.REVIEWER, Role.LEAD).map(role ->
            DynamicTest.dynamicTest(role.words() + " · " + String.join(" · ", row), () -> {
                Policy policy = new Policy(Integer.parseInt(row.get(2)), row.get(4).equals("yes"), false);
                Situation now = new Situation(State.SUBMITTED, policy, Optional.of(role), false, false, row.get(0).equals("yes"),
                    Integer.parseInt(row.get(1)), Integer.parseInt(row.get(3)));
                assertEquals(row.subList(5, 8), Stream.of(Action.APPROVE, Action.REQUEST_CHANGES, Action.REJECT).map(action -> said(action, now)).toList());
            })));
    }

    @Test
    void table_has_every_case_once() {
        Set<String> cases = new HashSet<>();
        rows("lifecycle.txt").forEach(row -> states(row.get(2)).forEach(state -> roles(row.get(1)).forEach(role ->
            assertTrue(cases.add(row.getFirst() + state + role), () -> "Twice in the table: " + row))));
        assertEquals(3 * State.values().length * (Role.values().length + 1), cases.size());
    }

    @Test
    void every_action_has_a_column() {
        assertEquals(Set.of(Action.values()), Set.copyOf(ACTIONS));
    }

    private static void check(Situation now, List<String> expected) {
        for (int column = 0; column < ACTIONS.size(); column++) {
            Action action = ACTIONS.get(column);
            if (!expected.get(column).equals("review")) {
                assertEquals(expected.get(column), said(action, now), () -> action + " in " + now);
            } else {
                assertTrue(DECISIONS.contains(action));
            }
        }
    }

    private static String said(Action action, Situation now) {
        return switch (Lifecycle.answer(action, now)) {
            case Answer.Allowed(State next) -> next.code();
            case Answer.Refused(String why) when why.endsWith("so this can no longer be done.") -> "settled";
            case Answer.Refused(String why) -> WHY.entrySet().stream().filter(known -> why.startsWith(known.getKey())).map(Map.Entry::getValue).findFirst().orElse(why);
        };
    }

    /** All that the first table does not speak of, which must not change its answers. */
    private static List<Situation> situations(String who, State state, Optional<Role> role) {
        List<Situation> situations = new ArrayList<>();
        for (int approvals : new int[] {0, 1, 2}) {
            for (int needed : new int[] {1, 2}) {
                for (int threads : new int[] {0, 1, 2}) {
                    for (boolean flag : new boolean[] {false, true}) {
                        for (boolean decided : new boolean[] {false, true}) {
                            boolean coAuthor = who.equals("co-author") || who.equals("author") && flag;
                            situations.add(new Situation(state, new Policy(needed, flag, false), role, who.equals("author"), coAuthor, decided, approvals, threads));
                        }
                    }
                }
            }
        }
        return situations;
    }

    private static List<State> states(String cell) {
        return Arrays.stream(State.values()).filter(state -> cell.equals("any") || names(cell).contains(state.code())).toList();
    }

    private static List<Optional<Role>> roles(String cell) {
        return names(cell).stream().map(name -> Arrays.stream(Role.values()).filter(role -> role.code().equals(name)).findFirst()).toList();
    }

    private static List<String> names(String cell) {
        return Arrays.stream(cell.split(",")).map(String::strip).toList();
    }

    private static Stream<List<String>> rows(String table) {
        return org.apostil.Table.rows(LifecycleTest.class, table);
    }
}
