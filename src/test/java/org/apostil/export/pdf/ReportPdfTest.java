package org.apostil.export.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apostil.export.AnnotatedReport;
import org.apostil.export.AnnotatedSource;
import org.apostil.export.DemoReport;
import org.apostil.export.Discussion;
import org.apostil.export.Note;
import org.junit.jupiter.api.Test;

class ReportPdfTest {

    private static final AnnotatedReport DRAFT = DemoReport.draft();
    private static final AnnotatedSource SOURCE = DRAFT.sources().getFirst();
    private static final byte[] PDF = ReportPdf.of(DRAFT);

    @Test
    void report_is_PDF_A_3a_and_PDF_UA_1() throws Exception {
        Files.write(Path.of("target", "report.pdf"), PDF);
        VeraPdf.assertConforms(PDF);
    }

    @Test
    void report_holds_the_whole_article() {
        String shown = PdfText.bare(PDF);
        List<String> missing = SOURCE.text().blocks().stream().map(SOURCE.text()::text)
            .filter(block -> !shown.contains(PdfText.bare(block))).toList();
        assertEquals(List.of(), missing);
    }

    @Test
    void report_holds_everything_that_was_said_in_notes() {
        List<String> expected = new ArrayList<>();
        for (Note note : SOURCE.notes()) {
            note.passages().forEach(passage -> expected.add(passage.span().exact()));
            note.chain().forEach(teller -> expected.add(NoteBlock.described(teller)));
            expected.add(note.proposition());
            expected.add(note.text());
            expected.add(note.mode() == null ? null : note.mode().words());
            expected.add(note.author() + ", " + Words.moment(note.at()));
            note.decisions().forEach(decision -> {
                expected.add(decision.outcome().words() + " by " + decision.reviewer());
                expected.add(decision.reason());
            });
            if (note.grade() != null) {
                expected.add(note.grade().reliabilityReason());
                expected.add(note.grade().credibilityReason());
                expected.add(note.grade().independentOrigin());
            }
        }
        expected.addAll(List.of("F · Reliability cannot be judged", "3 · Possibly true", "1 · Confirmed by other sources",
            "→ Sergey Lavrov", "Lapsed", "Standing"));
        assertHolds(expected);
    }

    @Test
    void report_holds_every_contribution_to_its_discussions_and_their_outcomes() {
        List<String> expected = new ArrayList<>();
        for (Discussion discussion : SOURCE.discussions()) {
            discussion.posts().forEach(post -> expected.add(post.author() + ", " + Words.moment(post.at()) + post.text()));
        }
        expected.addAll(List.of("Outcome: The chain stays diplomat, then Lavrov. (Resolved by analyst2",
            "Open: no outcome yet", "On the passage: an indispensable mediator"));
        assertHolds(expected);
    }

    @Test
    void tables_name_every_speaker_and_claim() {
        List<String> expected = new ArrayList<>();
        DRAFT.speakers().forEach(speaker -> expected.add(speaker.who().name() + speaker.who().kind().words()));
        DRAFT.claims().forEach(claim -> expected.add(claim.proposition()));
        expected.add("Senior Azerbaijani diplomat → Sergey Lavrov, 5");
        assertHolds(expected);
    }

    @Test
    void title_page_says_where_the_source_comes_from() {
        assertHolds(List.of("Working title", "Zaur Shiriyev, Royal Institute", "Published unknown", "English", "Eurasianet",
            "TLP:GREEN · Within the community", SOURCE.text().sha256(), "7,356 characters", "Karabakh mediation",
            "24 November 2026, 14:05 UTC for reviewer"));
    }

    @Test
    void every_page_of_a_draft_says_DRAFT() {
        assertHolds(List.of("DRAFT: 7 of 10 annotations are not yet approved"));
        int marks = PdfText.all(PDF).split("DRAFT", -1).length - 1;
        assertTrue(marks >= PdfText.pages(PDF), marks + " marks on " + PdfText.pages(PDF) + " pages");
    }

    @Test
    void approved_report_does_not_say_DRAFT() {
        String text = PdfText.all(ReportPdf.of(DemoReport.approved()));
        assertFalse(text.contains("DRAFT"));
        assertTrue(text.contains("Release 3. All 10 annotations are approved"));
    }

    @Test
    void same_report_gives_the_same_bytes() {
        assertArrayEquals(PDF, ReportPdf.of(DemoReport.draft()));
    }

    @Test
    void advertising_is_kept_and_set_apart() {
        assertHolds(List.of("Advertising in the source, kept because the text is never altered".toUpperCase()));
    }

    private static void assertHolds(List<String> expected) {
        String shown = PdfText.bare(PDF);
        assertEquals(List.of(), expected.stream().filter(java.util.Objects::nonNull)
            .filter(text -> !shown.contains(PdfText.bare(text))).toList(), "missing");
    }
}
