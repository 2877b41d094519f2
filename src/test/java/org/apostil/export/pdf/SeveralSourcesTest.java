package org.apostil.export.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apostil.annotation.AnnotationKind;
import org.apostil.export.AnnotatedReport;
import org.apostil.export.AnnotatedSource;
import org.apostil.export.Cancelled;
import org.apostil.export.DemoReport;
import org.apostil.export.Discussion;
import org.apostil.export.Extent;
import org.apostil.export.Inclusion;
import org.apostil.export.Note;
import org.apostil.export.NoteRef;
import org.apostil.export.ReportHead;
import org.apostil.source.SourceText;
import org.junit.jupiter.api.Test;

/** Reports of more than one source, of excerpts, and what becomes of them on the way. */
class SeveralSourcesTest {

    private static final SourceText TEXT = SourceText.of("First paragraph of it.\n\nSecond, of which nobody says anything.\n\nThird.\n\nFourth and last.");
    private static final AnnotatedReport BOTH = both(Extent.FULL);
    private static final byte[] PDF = ReportPdf.of(BOTH);

    @Test
    void report_of_two_sources_conforms() throws Exception {
        VeraPdf.assertConforms(PDF);
    }

    @Test
    void contents_name_every_section_with_the_page_on_which_it_stands() throws IOException {
        try (PDDocument document = Loader.loadPDF(PDF)) {
            String contents = page(document, 2);
            for (Section section : sections()) {
                int at = pageOf(document, section.id());
                assertTrue(contents.replaceAll("[ .]+", " ").contains(section.words() + " " + at), section.words() + " " + at + " in " + contents);
            }
        }
    }

    @Test
    void bookmarks_name_every_section_and_every_note() throws IOException {
        try (PDDocument document = Loader.loadPDF(PDF)) {
            List<String> expected = new ArrayList<>(List.of("Title page and contents"));
            Section.of(BOTH, Part.of(BOTH)).stream().flatMap(Section::all).forEach(section -> expected.add(section.words()));
            List<String> found = new ArrayList<>();
            items(document.getDocumentCatalog().getDocumentOutline()).forEach(item -> found.add(item.getTitle()));
            assertEquals(expected, found);
            assertTrue(found.containsAll(List.of("Source 2: The second source", "2.1 · Comment", "1.1 · Comment")), found.toString());
        }
    }

    @Test
    void every_source_has_its_provenance_and_its_notes_by_numbers_of_their_own() {
        String shown = PdfText.bare(PDF);
        for (String said : List.of("Source 1 The first source", "Source 2 The second source", "Remark 1.1", "Remark 2.1", "D2.1", TEXT.sha256(),
            "Superseded: a newer text of this source is known.")) {
            assertTrue(shown.toLowerCase().contains(PdfText.bare(said).toLowerCase()), said);
        }
        assertTrue(PdfText.all(PDF).contains("[2.1]"));
    }

    @Test
    void excerpts_say_where_paragraphs_are_left_out() throws Exception {
        byte[] pdf = ReportPdf.of(both(Extent.EXCERPTS));
        String shown = PdfText.all(pdf).replaceAll("\\s+", " ");
        assertTrue(shown.contains("[…] 2 paragraphs without annotations are left out here."), shown);
        assertFalse(shown.contains("nobody says anything"), shown);
        assertTrue(shown.contains("First paragraph"), shown);
        VeraPdf.assertConforms(pdf);
    }

    @Test
    void making_tells_of_its_pages_and_stops_when_nobody_wants_it() throws IOException {
        List<String> told = new ArrayList<>();
        ReportPdf.write(BOTH, new ByteArrayOutputStream(), (step, done, of) -> told.add(step + " " + done + " of " + of));
        assertTrue(told.contains("Setting pages 1 of " + PdfText.pages(PDF)), told.toString());
        assertThrows(Cancelled.class, () -> ReportPdf.write(BOTH, new ByteArrayOutputStream(), (step, done, of) -> {
            if (step.equals("Setting pages") && done == 1) {
                throw new Cancelled();
            }
        }));
    }

    private static List<Section> sections() {
        return Section.of(BOTH, Part.of(BOTH)).stream().flatMap(Section::all).filter(section -> !section.id().startsWith("note-")).toList();
    }

    /** By its bookmark, from 1. */
    private static int pageOf(PDDocument document, String id) throws IOException {
        List<Section> all = Section.of(BOTH, Part.of(BOTH)).stream().flatMap(Section::all).toList();
        int index = all.indexOf(all.stream().filter(section -> section.id().equals(id)).findFirst().orElseThrow());
        PDOutlineItem item = items(document.getDocumentCatalog().getDocumentOutline()).get(index + 1);
        return ((PDPageDestination) item.getDestination()).retrievePageNumber() + 1;
    }

    private static List<PDOutlineItem> items(PDOutlineNode node) {
        List<PDOutlineItem> items = new ArrayList<>();
        node.children().forEach(item -> {
            items.add(item);
            items.addAll(items(item));
        });
        return items;
    }

    private static String page(PDDocument document, int number) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(number);
        stripper.setEndPage(number);
        return stripper.getText(document);
    }

    private static AnnotatedReport both(Extent extent) {
        ReportHead head = DemoReport.head(null);
        ReportHead of = new ReportHead(head.id(), head.edition(), "Two sources side by side", head.handling(), head.export(), null, head.summary(), head.assessment(),
            head.row(), head.authors(), new Inclusion(extent, true, true, true, true, true));
        return new AnnotatedReport(of, List.of(source(1, "The first source", false), source(2, "The second source", true)), List.of(), List.of(), List.of());
    }

    private static AnnotatedSource source(int number, String title, boolean superseded) {
        Note note = DemoReport.note(1, AnnotationKind.COMMENT, DemoReport.spanIn(TEXT, "First paragraph"));
        Note here = new Note(DemoReport.id("note of " + number), new NoteRef(number, 1), note.kind(), note.passages(), null, null, null, List.of(), null,
            "Remark " + number + ".1", null, note.state(), 1, note.author(), note.at(), List.of());
        Discussion discussion = new Discussion(DemoReport.id("discussion of " + number), null, DemoReport.spanIn(TEXT, "Fourth"),
            List.of(new Discussion.Post("analyst", DemoReport.MONDAY, "Is it?")), null);
        return new AnnotatedSource(DemoReport.id("source " + number), DemoReport.id("version " + number), title, false, DemoReport.PROVENANCE, TEXT, null, superseded,
            List.of(here), List.of(discussion), List.of(), List.of());
    }
}
