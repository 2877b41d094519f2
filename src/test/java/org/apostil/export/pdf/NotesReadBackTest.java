package org.apostil.export.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apostil.annotation.AnnotationKind;
import org.apostil.annotation.Credibility;
import org.apostil.annotation.Mode;
import org.apostil.annotation.Reliability;
import org.apostil.claim.Relation;
import org.apostil.claim.Verdict;
import org.apostil.export.AnnotatedReport;
import org.apostil.export.Confidence;
import org.apostil.export.DemoReport;
import org.apostil.export.Likelihood;
import org.apostil.export.LikelihoodRow;
import org.apostil.export.Note;
import org.apostil.export.Phrases;
import org.apostil.export.ReportedClaim;
import org.apostil.export.pdf.PdfStructure.Element;
import org.apostil.platform.Coded;
import org.apostil.project.HandlingMark;
import org.apostil.review.State;
import org.apostil.speaker.SpeakerKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each note, each claim and the page on method say, each read by itself: the same words stand in all of them. */
class NotesReadBackTest {

    private static final AnnotatedReport REPORT = DemoReport.draft();
    private static final Element ROOT = PdfStructure.of(ReportPdf.of(REPORT));

    static List<Note> notes() {
        return REPORT.sources().getFirst().notes();
    }

    @ParameterizedTest
    @MethodSource("notes")
    void note_says_its_kind_state_mode_and_grade_and_no_other(Note note) {
        String block = block(note);
        assertTrue(block.startsWith(PdfText.bare(note.ref().label() + note.kind().words() + note.state().words())), block);
        assertEquals(note.mode() == null ? List.of() : List.of(note.mode()), said(block, " · ", Mode.values()), block);
        assertEquals(note.grade() == null || note.grade().reliability() == null ? List.of() : List.of(note.grade().reliability()), said(block, "Reliability ", Reliability.values()), block);
        assertEquals(note.grade() == null || note.grade().credibility() == null ? List.of() : List.of(note.grade().credibility()), said(block, "Credibility ", Credibility.values()), block);
    }

    @Test
    void claim_has_its_own_verdict_its_reason_its_statements_and_relations_in_its_row() {
        List<List<String>> rows = PdfStructure.table(ROOT, "Claim Stated by");
        List<List<String>> expected = new ArrayList<>();
        for (ReportedClaim claim : REPORT.claims()) {
            String related = claim.related().isEmpty() ? "–" : claim.related().stream().map(ReportedClaim.Related::line).collect(Collectors.joining());
            expected.add(List.of(PdfText.bare(claim.proposition()), PdfText.bare(String.join("", claim.stated().stream().map(stated -> stated.by() + ", " + stated.note().label()).toList())),
                PdfText.bare(claim.verdict().words() + (claim.reason() == null ? "" : " – " + claim.reason())), PdfText.bare(related)));
        }
        assertEquals(expected, rows.subList(1, rows.size()));
    }

    @Test
    void method_explains_every_grade_range_confidence_and_handling_mark() {
        assertEquals(IntStream.range(0, 6).mapToObj(i -> row(Reliability.values()[i].code(), Reliability.values()[i].words(), Credibility.values()[i].code(), Credibility.values()[i].words())).toList(),
            body("Code Reliability of the source"));
        assertEquals(Arrays.stream(Likelihood.values()).map(one -> row(one.range(), one.words(LikelihoodRow.LIKELY), one.words(LikelihoodRow.PROBABLE))).toList(), body("Range Words, row 1"));
        assertEquals(coded(Confidence.values()), body("Code Confidence in a judgement"));
        assertEquals(coded(HandlingMark.values()), body("Code Handling mark"));
    }

    @Test
    void method_names_every_kind_state_mode_kind_of_speaker_verdict_and_relation() {
        String method = ROOT.words().substring(ROOT.words().lastIndexOf("Methodandvocabularies"));
        for (Coded[] list : List.<Coded[]>of(AnnotationKind.values(), State.values(), Mode.values(), SpeakerKind.values(), Verdict.values(), Relation.values())) {
            String all = String.join("; ", Arrays.stream(list).map(Coded::words).toList());
            assertTrue(method.contains(PdfText.bare(": " + all + ".")), all + " in " + method);
        }
    }

    /** All words of the note and nothing else, wherever it stands. */
    private static String block(Note note) {
        String begins = PdfText.bare(note.ref().label() + note.kind().words());
        List<Element> found = ROOT.all().filter(one -> !one.kids().isEmpty() && one.kids().getFirst().type().equals("P") && one.kids().getFirst().words().startsWith(begins)).toList();
        assertEquals(1, found.size(), begins);
        return found.getFirst().words();
    }

    /** Which of the list the words name, each after what stands before it. */
    private static List<Coded> said(String block, String before, Coded[] list) {
        return Arrays.stream(list).filter(one -> block.contains(PdfText.bare(before + (one instanceof Mode ? one.words() : Phrases.coded(one))))).toList();
    }

    private static List<List<String>> body(String head) {
        List<List<String>> table = PdfStructure.table(ROOT, head);
        return table.subList(1, table.size());
    }

    private static List<List<String>> coded(Coded[] list) {
        return Arrays.stream(list).map(one -> row(one.code(), one.words())).toList();
    }

    private static List<String> row(String... cells) {
        return Arrays.stream(cells).map(PdfText::bare).toList();
    }
}
