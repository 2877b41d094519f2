package org.apostil.export.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apostil.annotation.AnnotationKind;
import org.apostil.export.AnnotatedReport;
import org.apostil.export.AnnotatedSource;
import org.apostil.export.DemoReport;
import org.apostil.export.LongReport;
import org.apostil.export.Mark;
import org.apostil.export.MarkedText;
import org.apostil.export.Note;
import org.apostil.source.SourceText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where notes stand, beside their passages or at the foot, and in which order they are read. */
class BesideTest {

    private static final String SENTENCE = "The envoy said that the talks would go on until both sides had agreed on every point of the text. ";
    private static final SourceText THREE = SourceText.of("Alpha. " + SENTENCE.repeat(5).strip() + "\nBravo. " + SENTENCE.repeat(5).strip() + "\nCharlie. " + SENTENCE.repeat(5).strip());

    static Stream<AnnotatedReport> reports() {
        return Stream.of(DemoReport.draft(), LongReport.ofArticle(60), LongReport.of(12, 120), DemoReport.of(THREE, List.of(remark(1, "Alpha", "word ".repeat(600)), remark(2, "Bravo", "Short."))));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void each_note_stands_once_beside_its_passage_where_there_is_room_and_else_at_the_foot(AnnotatedReport report) {
        AnnotatedSource source = report.sources().getFirst();
        Document page = page(report);
        assertEquals(anchors(source.notes().stream()), heads(page, "p.head[id^=note-]"));
        Beside beside = new Beside();
        beside.rows(MarkedText.of(source.text(), Mark.of(source, 0)).paragraphs());
        assertFalse(beside.placed().isEmpty());
        assertEquals(anchors(beside.placed().stream()), heads(page, "div.beside p.head"));
        assertEquals(anchors(source.notes().stream().filter(note -> !beside.placed().contains(note))), heads(page, "div.half p.head"));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void note_beside_is_in_one_row_with_the_reference_to_it(AnnotatedReport report) {
        for (Element head : page(report).select("div.beside p.head")) {
            Element row = head.closest("div.row");
            assertEquals(1, row.select("> div.column a.reference[href=#" + head.id() + "]").stream().filter(reference -> !reference.id().matches(".*[b-z]$")).count(), head.id());
        }
    }

    @Test
    void very_long_note_goes_to_the_foot_and_a_short_one_stays() {
        Document page = page(DemoReport.of(THREE, List.of(remark(1, "Alpha", "word ".repeat(600)), remark(2, "Bravo", "Short."))));
        assertEquals(List.of("note-1"), heads(page, "div.half p.head"));
        assertEquals(List.of("note-2"), heads(page, "div.beside p.head"));
    }

    @Test
    void paragraph_is_read_first_then_its_notes_then_the_next_paragraph() {
        String read = PdfStructure.of(ReportPdf.of(DemoReport.of(THREE, List.of(remark(1, "Alpha", "Said of alpha."), remark(2, "Bravo", "Said of bravo."), remark(3, "Bravo", "Said again."),
            remark(4, "Charlie", "Said of charlie."))))).words();
        assertInOrder(read, "Alpha.", "Said of alpha.", "Bravo.", "Said of bravo.", "Said again.", "Charlie.", "Said of charlie.");
    }

    @Test
    void notes_at_the_foot_are_read_after_the_text_in_the_order_of_their_numbers() {
        List<Note> notes = new ArrayList<>();
        for (int number = 1; number <= 5; number++) {
            notes.add(remark(number, "Bravo", "Foot " + number + ". " + "word ".repeat(500)));
        }
        String read = PdfStructure.of(ReportPdf.of(DemoReport.of(THREE, notes))).words();
        assertInOrder(read, "Alpha.", "Bravo.", "Charlie.", "Foot 1.", "Foot 2.", "Foot 3.", "Foot 4.", "Foot 5.");
    }

    private static void assertInOrder(String read, String... words) {
        int at = 0;
        for (String said : words) {
            int found = read.indexOf(PdfText.bare(said), at);
            assertTrue(found >= at, said + " after " + read.substring(at));
            assertEquals(read.indexOf(PdfText.bare(said)), read.lastIndexOf(PdfText.bare(said)), said + " is read twice");
            at = found;
        }
    }

    private static Note remark(int number, String on, String words) {
        Note any = DemoReport.note(number, AnnotationKind.COMMENT, DemoReport.spanIn(THREE, on));
        return new Note(any.id(), any.ref(), any.kind(), any.passages(), null, null, null, List.of(), null, words.strip(), null, any.state(), 1, any.author(), any.at(), List.of());
    }

    private static Document page(AnnotatedReport report) {
        return Jsoup.parse(ReportXhtml.of(report, "").markup(), Parser.xmlParser());
    }

    private static List<String> heads(Document page, String query) {
        return page.select(query).stream().map(Element::id).sorted().toList();
    }

    private static List<String> anchors(Stream<Note> notes) {
        return notes.map(note -> note.ref().anchor()).sorted().toList();
    }
}
