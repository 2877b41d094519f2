package org.apostil.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apostil.Table;
import org.apostil.annotation.AnnotationKind;
import org.apostil.annotation.SpanRole;
import org.apostil.export.AnnotatedReport;
import org.apostil.export.AnnotatedSource;
import org.apostil.export.DemoReport;
import org.apostil.export.Discussion;
import org.apostil.export.Note;
import org.apostil.export.Passage;
import org.apostil.export.ReportHead;
import org.apostil.project.HandlingMark;
import org.apostil.review.State;
import org.apostil.source.SourceText;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What must hold for a release, in every situation that there is, against {@code release.txt}. */
class ReleaseRulesTest {

    private static final Map<String, String> WHY = Map.of("To release", "role", "You are in a blind", "blind", "It is a draft", "draft", "0 of 2 approvals", "approvals",
        "Changes were requested", "changes", "so it cannot be released", "settled", "not approved. A release", "unapproved", "It shows no annotation", "empty", "1 discussion that it shows is open", "discussion", "further than they may go", "mark");

    private static final SourceText TEXT = SourceText.of("He said so.");
    private static final Map<String, AnnotatedReport> SHOWN = Map.of("none", report(List.of(), List.of()), "approved", report(List.of(note(State.APPROVED)), List.of()),
        "unapproved", report(List.of(note(State.SUBMITTED)), List.of()), "discussed", report(List.of(note(State.APPROVED)), List.of(discussion())),
        "too wide", marked(HandlingMark.CLEAR, report(List.of(note(State.APPROVED)), List.of())));

    private record Case(List<String> words, List<String> answer) {
    }

    @TestFactory
    Stream<DynamicTest> answers_are_those_of_the_table() {
        return Table.rows(ReleaseRulesTest.class, "release.txt").map(row -> DynamicTest.dynamicTest(String.join(" · ", row), () -> everything()
            .filter(each -> matches(row, each.words())).forEach(each -> assertEquals(List.of(row.get(4).split(", ")), each.answer(), () -> each.words().toString()))));
    }

    @Test
    void every_case_is_in_exactly_one_line() {
        List<List<String>> rows = Table.rows(ReleaseRulesTest.class, "release.txt").toList();
        everything().forEach(each -> assertEquals(1, rows.stream().filter(row -> matches(row, each.words())).count(), () -> each.words().toString()));
    }

    private static Stream<Case> everything() {
        return Stream.of(true, false).flatMap(permits -> Stream.of(true, false).flatMap(blind -> Arrays.stream(State.values()).flatMap(state ->
            Stream.of("none", "approved", "unapproved", "discussed", "too wide").map(shown -> new Case(List.of(permits ? "yes" : "no", blind ? "yes" : "no", state.code(), shown),
                said(ReleaseRules.refusals(state, permits, blind, 0, 2, SHOWN.get(shown))))))));
    }

    private static AnnotatedReport report(List<Note> notes, List<Discussion> discussions) {
        AnnotatedReport bare = DemoReport.of(TEXT, notes);
        AnnotatedSource source = bare.sources().getFirst();
        return new AnnotatedReport(bare.head(), List.of(new AnnotatedSource(source.id(), source.version(), source.title(), false, source.provenance(), source.text(), null, false,
            notes, discussions, List.of(), List.of())), List.of(), List.of(), List.of());
    }

    private static AnnotatedReport marked(HandlingMark mark, AnnotatedReport report) {
        ReportHead head = report.head();
        return new AnnotatedReport(new ReportHead(head.id(), head.edition(), head.title(), mark, head.export(), null, null, List.of(), head.row(), List.of(), head.inclusion()),
            report.sources(), List.of(), List.of(), List.of());
    }

    private static Note note(State state) {
        return new Note(DemoReport.id("note"), DemoReport.ref(1), AnnotationKind.COMMENT, List.of(new Passage(SpanRole.CONTENT, DemoReport.spanIn(TEXT, "said"))), null, null, null,
            List.of(), null, "Why?", null, state, 1, "analyst", DemoReport.MONDAY, List.of());
    }

    private static Discussion discussion() {
        return new Discussion(DemoReport.id("thread"), null, DemoReport.spanIn(TEXT, "said"), List.of(new Discussion.Post("analyst", DemoReport.MONDAY, "Is it so?")), null);
    }

    private static List<String> said(List<String> refusals) {
        return refusals.isEmpty() ? List.of("yes")
            : refusals.stream().map(why -> WHY.entrySet().stream().filter(known -> why.contains(known.getKey())).map(Map.Entry::getValue).findFirst().orElse(why)).toList();
    }

    private static boolean matches(List<String> row, List<String> words) {
        for (int column = 0; column < words.size(); column++) {
            if (!row.get(column).equals("any") && !Arrays.asList(row.get(column).split(", ")).contains(words.get(column))) {
                return false;
            }
        }
        return true;
    }
}
