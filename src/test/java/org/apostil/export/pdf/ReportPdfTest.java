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
import org.apostil.export.LongReport;
import org.apostil.export.Note;
import org.apostil.export.Phrases;
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
        String shown = PdfText.column(PDF);
        List<String> missing = SOURCE.text().blocks().stream().map(SOURCE.text()::text)
            .filter(block -> !shown.contains(PdfText.bare(block))).toList();
        assertEquals(List.of(), missing);
    }

    @Test
    void report_holds_everything_that_was_said_in_notes() {
        List<String> expected = new ArrayList<>();
        for (Note note : SOURCE.notes()) {
            note.chain().forEach(teller -> expected.add(Phrases.described(teller)));
            expected.add(note.proposition());
            expected.add(note.text());
            expected.add(note.mode() == null ? null : note.mode().words());
            expected.add(note.author() + ", " + Words.day(note.at()) + ", revision " + note.revision());
            note.decisions().forEach(decision -> {
                expected.add(decision.outcome().words() + " by " + decision.reviewer() + ", " + Words.day(decision.at()));
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
        String text = PdfText.column(PDF);
        SOURCE.notes().stream().flatMap(note -> note.passages().stream()).forEach(passage ->
            assertTrue(text.contains(PdfText.bare(passage.span().exact())), passage.span().exact()));
    }

    @Test
    void report_holds_every_contribution_to_its_discussions_and_their_outcomes() {
        List<String> expected = new ArrayList<>();
        for (Discussion discussion : SOURCE.discussions()) {
            discussion.posts().forEach(post -> expected.add(post.author() + ", " + Phrases.moment(post.at()) + post.text()));
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
        DRAFT.claims().forEach(claim -> expected.add(claim.verdict().words()));
        DRAFT.claims().forEach(claim -> expected.add(claim.reason()));
        DRAFT.claims().forEach(claim -> claim.related().forEach(other -> expected.add(other.line())));
        expected.add("Contradicts: Russia did not use its influence");
        expected.add("Is contradicted by: Lavrov promised Azerbaijan");
        expected.add("Is supported by: Lavrov’s father was Armenian.");
        expected.add("B · Usually reliable, note 2");
        expected.add(SOURCE.statement());
        expected.add("Graded on one axis alone: note 2 B · Usually reliable");
        SOURCE.audit().forEach(line -> expected.add(line.number() + Phrases.moment(line.at()) + line.by() + line.action()));
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
    void release_says_its_number_day_and_approvers_and_its_number_stands_on_every_page() {
        byte[] pdf = ReportPdf.of(DemoReport.approved());
        String text = PdfText.all(pdf).replaceAll("\\s+", " ");
        assertTrue(text.contains("Released 24 November 2026, 14:05 UTC by lead. Approved by reviewer, 24 November 2026, 14:05 UTC."), text);
        assertTrue(text.split("Release 3 · Source SHA-256", -1).length - 1 == PdfText.pages(pdf), text);
    }

    @Test
    void every_page_says_its_number_of_all_the_mark_and_the_hash() {
        String text = PdfText.all(PDF).replaceAll("\\s+", " ");
        int pages = PdfText.pages(PDF);
        for (int page = 1; page <= pages; page++) {
            assertTrue(text.contains("Page %d of %d".formatted(page, pages)), "page " + page);
        }
        assertEquals(pages, text.split("TLP:GREEN DRAFT · Source SHA-256 " + SOURCE.text().sha256().substring(0, 12), -1).length - 1);
    }

    @Test
    void summary_and_assessment_stand_before_the_text_with_likelihood_and_confidence_apart() {
        assertHolds(List.of("Executive summary Baku’s patience with Moscow as a mediator is wearing thin.", "Likelihood Likely · 55–80 %",
            "Confidence Moderate · Partially corroborated", "Basis Officials say so on the record; nothing is signed.", "Likelihood Very unlikely · 05–20 %"));
        assertFalse(PdfText.bare(PDF).contains("**"));
    }

    @Test
    void article_with_sixty_annotations_is_a_light_file() {
        int bytes = ReportPdf.of(LongReport.ofArticle(60)).length;
        assertTrue(bytes < 300_000, bytes + " bytes");
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
