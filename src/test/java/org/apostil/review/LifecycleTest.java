package org.apostil.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apostil.Table;
import org.apostil.identity.Role;
import org.apostil.project.Policy;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The state machine in every situation that there is, against tables that say all that it may answer: {@code lifecycle.txt},
 * {@code review.txt}, {@code grades.txt} and {@code succession.txt}. No rule is repeated here.
 */
class LifecycleTest {

    private static final List<Action> ACTIONS = List.of(Action.values());
    private static final Set<String> TOLD_ELSEWHERE = Set.of("review", "grades");
    private static final boolean[] NO_YES = {false, true};
    private static final Map<String, String> WHY = Map.ofEntries(Map.entry("You wrote this. Nobody decides on their own work", "own"), Map.entry("To ", "role"),
        Map.entry("Only its author", "author"), Map.entry("It is submitted already", "waits"), Map.entry("It is a draft", "draft"), Map.entry("Changes were requested", "changes"),
        Map.entry("It is not closed, so there is nothing to reopen", "open"), Map.entry("Only what is approved is superseded", "early"), Map.entry("It is not withdrawn, so there is nothing to restore", "stands"),
        Map.entry("You have approved this already", "decided"), Map.entry("A discussion on it is open", "thread"), Map.entry("2 discussions on it are open", "threads"),
        Map.entry("This project asks for both grades", "axis"), Map.entry("This project asks that a claim is graded before it is approved", "note"),
        Map.entry("Only one of the same kind on the same text replaces it", "alike"), Map.entry("Only a newer one replaces it", "older"),
        Map.entry("The one that replaces it must be approved first", "first"));

    /** A situation as the words of the tables tell it, and what an action must answer in it. */
    private record Told(List<String> words, Situation now) {
    }

    @TestFactory
    Stream<DynamicTest> answers_are_those_of_the_table_whatever_else_is_so() {
        return Table.rows(LifecycleTest.class, "lifecycle.txt").map(row -> DynamicTest.dynamicTest(String.join(" · ", row), () -> everything()
            .filter(told -> matches(row, told.words().subList(0, 3)))
            .forEach(told -> {
                for (int column = 0; column < ACTIONS.size(); column++) {
                    Action action = ACTIONS.get(column);
                    String expected = row.get(3 + column);
                    assertTrue(TOLD_ELSEWHERE.contains(expected) || expected.equals(said(action, told.now())), () -> action + " · " + said(action, told.now()) + " in " + told.now());
                }
            })));
    }

    @TestFactory
    Stream<DynamicTest> decisions_on_a_submitted_annotation_are_those_of_the_table() {
        return Table.rows(LifecycleTest.class, "review.txt").map(row -> DynamicTest.dynamicTest(String.join(" · ", row), () -> submitted()
            .filter(told -> matches(row, told.words()))
            .forEach(told -> assertEquals(row.subList(6, 9), Stream.of(Action.APPROVE, Action.REQUEST_CHANGES, Action.REJECT).map(action -> said(action, told.now())).toList(),
                () -> told.now().toString()))));
    }

    @TestFactory
    Stream<DynamicTest> submissions_are_those_of_the_table() {
        return Table.rows(LifecycleTest.class, "grades.txt").map(row -> DynamicTest.dynamicTest(String.join(" · ", row), () -> everything()
            .filter(told -> told.words().getFirst().equals("author") && Set.of("draft", "changes-requested").contains(told.words().get(2)))
            .filter(told -> !Set.of("none", "observer").contains(told.words().get(1)))
            .filter(told -> matches(row, List.of(yes(told.now().policy().gradesRequired()), word(told.now().grading()))))
            .forEach(told -> assertEquals(row.get(2), said(Action.SUBMIT, told.now())))));
    }

    @TestFactory
    Stream<DynamicTest> what_may_replace_another_is_that_of_the_table() {
        return Table.rows(LifecycleTest.class, "succession.txt").map(row -> DynamicTest.dynamicTest(String.join(" · ", row), () -> successors()
            .filter(successor -> matches(row, words(successor)))
            .forEach(successor -> assertEquals(row.get(3), Lifecycle.replaces(successor).map(refused -> said(refused)).orElse("yes"), successor::toString))));
    }

    @Test
    void report_is_answered_as_an_annotation_is_but_for_the_name_of_the_permission() {
        everything().map(Told::now).forEach(now -> ACTIONS.forEach(action -> {
            Situation report = new Situation(Kind.REPORT, now.state(), now.policy(), now.role(), now.isAuthor(), now.isCoAuthor(), now.hasDecided(), now.approvals(), now.openThreads(), now.grading());
            assertEquals(said(action, now), said(action, report), report::toString);
        }));
    }

    @Test
    void every_case_is_in_exactly_one_line() {
        assertOneLine("lifecycle.txt", everything().map(told -> told.words().subList(0, 3)));
        assertOneLine("review.txt", submitted().map(Told::words));
        assertOneLine("grades.txt", Stream.of("no", "yes").flatMap(asked -> Stream.of(Grading.values()).map(grading -> List.of(asked, word(grading)))));
        assertOneLine("succession.txt", successors().map(LifecycleTest::words));
    }

    @Test
    void every_action_has_a_column() {
        assertEquals(3 + ACTIONS.size(), Table.rows(LifecycleTest.class, "lifecycle.txt").mapToInt(List::size).min().orElseThrow());
    }

    @Test
    void what_waits_for_a_person_they_can_decide_on_or_must_change() {
        everything().forEach(told -> {
            Situation now = told.now();
            boolean decides = now.state() == State.SUBMITTED && Lifecycle.answer(Action.REJECT, now) instanceof Answer.Allowed;
            boolean canStillApprove = !now.hasDecided() || now.approvals() >= now.policy().approvalsNeeded();
            assertEquals(decides && canStillApprove || now.state() == State.CHANGES_REQUESTED && now.isAuthor(), Lifecycle.waits(now), now::toString);
        });
    }

    private static void assertOneLine(String table, Stream<List<String>> cases) {
        List<List<String>> rows = Table.rows(LifecycleTest.class, table).toList();
        cases.collect(Collectors.toCollection(HashSet::new)).forEach(words ->
            assertEquals(1, rows.stream().filter(row -> matches(row, words)).count(), () -> table + ": " + words));
    }

    /** Whether a line of a table speaks of a case: each cell names the word, or a list with it, or is "any". */
    private static boolean matches(List<String> row, List<String> words) {
        for (int column = 0; column < words.size(); column++) {
            String cell = row.get(column);
            if (!cell.equals("any") && !Arrays.stream(cell.split(",")).map(String::strip).toList().contains(words.get(column))) {
                return false;
            }
        }
        return true;
    }

    private static String said(Action action, Situation now) {
        return said(Lifecycle.answer(action, now));
    }

    private static String said(Answer answer) {
        return switch (answer) {
            case Answer.Allowed(State next) -> next.code();
            case Answer.Refused(String why) when why.endsWith("so this can no longer be done.") -> "settled";
            case Answer.Refused(String why) -> WHY.entrySet().stream().filter(known -> why.startsWith(known.getKey())).map(Map.Entry::getValue).findFirst().orElse(why);
        };
    }

    /** All states × roles × author, co-author, colleague × policies × approvals × discussions × grading: every situation. */
    private static Stream<Told> everything() {
        return Stream.of("author", "co-author", "colleague").flatMap(who -> roles().stream().flatMap(role -> Arrays.stream(State.values())
            .flatMap(state -> policies().flatMap(policy -> around(who, role, state, policy).stream()))));
    }

    private static Stream<Told> submitted() {
        return everything().filter(told -> told.words().getFirst().equals("colleague") && told.now().state() == State.SUBMITTED
                && told.now().role().filter(Set.of(Role.REVIEWER, Role.LEAD)::contains).isPresent()
                && told.now().approvals() < (told.now().hasDecided() ? 4 : 3) && told.now().approvals() >= (told.now().hasDecided() ? 1 : 0))
            .map(told -> new Told(wordsOfReview(told.now()), told.now()));
    }

    private static List<String> wordsOfReview(Situation now) {
        return List.of(yes(now.hasDecided()), now.approvals() + "/" + now.policy().approvalsNeeded(), String.valueOf(now.openThreads()),
            yes(now.policy().threadsBlock()), yes(now.policy().gradesRequired()), word(now.grading()));
    }

    private static List<Told> around(String who, Optional<Role> role, State state, Policy policy) {
        List<Told> all = new ArrayList<>();
        for (int approvals : new int[] {0, 1, 2, 3}) {
            for (int threads : new int[] {0, 1, 2}) {
                for (Grading grading : Grading.values()) {
                    for (boolean decided : NO_YES) {
                        for (boolean coAuthor : who.equals("author") ? NO_YES : new boolean[] {who.equals("co-author")}) {
                            all.add(new Told(List.of(who, role.map(Role::code).orElse("none"), state.code()),
                                new Situation(state, policy, role, who.equals("author"), coAuthor, decided, approvals, threads, grading)));
                        }
                    }
                }
            }
        }
        return all;
    }

    private static Stream<Policy> policies() {
        return Stream.of(1, 2, 3).flatMap(needed -> Stream.of(false, true).flatMap(block -> Stream.of(false, true).map(grades -> new Policy(needed, block, false, grades))));
    }

    private static Stream<Successor> successors() {
        return Arrays.stream(State.values()).flatMap(state -> Stream.of(false, true).flatMap(alike -> Stream.of(false, true).map(newer -> new Successor(state, alike, newer))));
    }

    private static List<String> words(Successor successor) {
        return List.of(yes(successor.isAlike()), yes(successor.isNewer()), successor.state().code());
    }

    private static List<Optional<Role>> roles() {
        return Stream.concat(Stream.of(Optional.<Role>empty()), Arrays.stream(Role.values()).map(Optional::of)).toList();
    }

    private static String yes(boolean so) {
        return so ? "yes" : "no";
    }

    private static String word(Grading grading) {
        return grading.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
