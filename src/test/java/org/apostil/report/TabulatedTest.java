package org.apostil.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apostil.annotation.AnnotationKind;
import org.apostil.annotation.Mode;
import org.apostil.annotation.SpanRole;
import org.apostil.claim.Held;
import org.apostil.claim.Relation;
import org.apostil.claim.Verdict;
import org.apostil.export.AnnotatedSource;
import org.apostil.export.DemoReport;
import org.apostil.export.Note;
import org.apostil.export.Passage;
import org.apostil.export.ReportedClaim.Related;
import org.apostil.review.State;
import org.apostil.source.SourceText;
import org.junit.jupiter.api.Test;

/** How the claims of a report stand to each other. */
class TabulatedTest {

    private static final SourceText TEXT = SourceText.of("It was so. It never was.");
    private static final UUID SO = DemoReport.id("so");
    private static final UUID NEVER = DemoReport.id("never");
    private static final UUID ELSEWHERE = DemoReport.id("elsewhere");

    @Test
    void contradiction_stands_with_both_claims_in_the_words_of_each() {
        assertEquals(List.of(List.of("Contradicts: It never was."), List.of("Is contradicted by: It was so.")), related(note(1, SO, "It was so."), note(2, NEVER, "It never was.")));
    }

    @Test
    void claim_that_the_report_does_not_state_is_not_told_of() {
        assertEquals(List.of(List.of()), related(note(1, SO, "It was so.")));
        assertEquals(List.of(List.of()), related(note(2, NEVER, "It never was.")));
    }

    private static List<List<String>> related(Note... notes) {
        AnnotatedSource source = DemoReport.of(TEXT, List.of(notes)).sources().getFirst();
        return new Tabulated(List.of(source), Map.of(
            SO, held(SO, "It was so.", new Held.Related(SO, Relation.CONTRADICTS, false, NEVER, "It never was."), new Held.Related(SO, Relation.SUPPORTS, false, ELSEWHERE, "Elsewhere too.")),
            NEVER, held(NEVER, "It never was.", new Held.Related(SO, Relation.CONTRADICTS, true, SO, "It was so."), new Held.Related(SO, Relation.RESTATES, true, ELSEWHERE, "Elsewhere too."))))
            .claims().stream().map(claim -> claim.related().stream().map(Related::line).toList()).toList();
    }

    private static Held held(UUID id, String proposition, Held.Related... related) {
        return new Held(id, DemoReport.id("project"), proposition, 1, Verdict.UNVERIFIED, null, List.of(), Stream.of(related).toList());
    }

    private static Note note(int number, UUID claim, String proposition) {
        return new Note(DemoReport.id("note " + number), DemoReport.ref(number), AnnotationKind.CLAIM, List.of(new Passage(SpanRole.CONTENT, DemoReport.spanIn(TEXT, proposition))), Mode.AUTHORS_VOICE,
            claim, proposition, List.of(), null, null, null, State.APPROVED, 1, "analyst", DemoReport.MONDAY, List.of());
    }
}
