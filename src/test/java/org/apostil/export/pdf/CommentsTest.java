package org.apostil.export.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationHighlight;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationMarkup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.apostil.annotation.AnnotationKind;
import org.apostil.export.AnnotatedReport;
import org.apostil.export.DemoReport;
import org.apostil.export.Note;
import org.apostil.export.Progress;
import org.apostil.export.linked.WebAnnotationExporter;
import org.apostil.source.SourceText;
import org.junit.jupiter.api.Test;

/** The highlights as a reader of PDF lists them, read back by PDFBox. */
class CommentsTest {

    private static final AnnotatedReport REPORT = DemoReport.draft();
    private static final byte[] PDF = ReportPdf.of(REPORT);

    @Test
    void every_passage_of_every_note_is_a_highlight_on_its_own_words() throws IOException {
        List<String> expected = new ArrayList<>(REPORT.notes().flatMap(note -> note.passages().stream()).map(passage -> passage.span().exact()).toList());
        expected.add("an indispensable mediator");
        assertEquals(expected.stream().map(PdfText::bare).sorted().toList(), underHighlights(PDF).stream().sorted().toList());
    }

    @Test
    void comment_says_quotation_speaker_grade_author_and_date() throws IOException {
        try (PDDocument document = Loader.loadPDF(PDF)) {
            PDAnnotationHighlight graded = highlights(document).stream().filter(one -> one.getSubject().startsWith("6 ")).findFirst().orElseThrow();
            assertTrue(graded.getContents().contains("“At that point"), graded.getContents());
            assertTrue(graded.getContents().contains("Reliability: F · Reliability cannot be judged – Anonymous, never used before."), graded.getContents());
            assertTrue(graded.getContents().contains("Credibility: 3 · Possibly true"), graded.getContents());
            assertEquals("analyst2", graded.getTitlePopup());
            assertEquals(DemoReport.MONDAY, graded.getCreationDate().toInstant());
            PDAnnotationHighlight claim = highlights(document).stream().filter(one -> one.getSubject().startsWith("5a ")).findFirst().orElseThrow();
            assertTrue(claim.getContents().contains("Speaker: Senior Azerbaijani diplomat → Sergey Lavrov (Mixed"), claim.getContents());
        }
    }

    @Test
    void posts_are_replies_to_the_highlight_that_they_discuss() throws IOException {
        try (PDDocument document = Loader.loadPDF(PDF)) {
            List<PDAnnotationText> replies = annotations(document).stream().filter(PDAnnotationText.class::isInstance).map(PDAnnotationText.class::cast).toList();
            assertEquals(2, replies.size());
            for (PDAnnotationText reply : replies) {
                assertEquals(DemoReport.id("note 5").toString(), reply.getInReplyTo().getAnnotationName());
            }
            assertTrue(replies.getLast().getContents().endsWith("Outcome: The chain stays diplomat, then Lavrov."), replies.getLast().getContents());
        }
    }

    @Test
    void every_comment_has_an_appearance_a_name_of_its_own_and_a_place_in_the_structure() throws IOException {
        try (PDDocument document = Loader.loadPDF(PDF)) {
            COSArray parents = (COSArray) document.getDocumentCatalog().getStructureTreeRoot().getParentTree().getCOSObject().getDictionaryObject(COSName.NUMS);
            Set<String> names = new HashSet<>();
            for (PDAnnotationMarkup one : markup(document)) {
                assertNotNull(one.getNormalAppearanceStream(), one.getSubject());
                assertTrue(names.add(one.getAnnotationName()), one.getAnnotationName());
                COSDictionary element = parent(parents, one.getStructParent());
                assertEquals("Annot", element.getNameAsString(COSName.S));
                COSArray siblings = (COSArray) element.getCOSDictionary(COSName.P).getDictionaryObject(COSName.K);
                assertTrue(indexOf(siblings, element) > 0, "stands after its reference");
            }
            for (PDPage page : document.getPages()) {
                assertEquals("S", page.getCOSObject().getNameAsString("Tabs"));
            }
        }
    }

    @Test
    void lines_of_a_highlight_are_given_top_left_top_right_bottom_left_bottom_right() throws IOException {
        try (PDDocument document = Loader.loadPDF(PDF)) {
            for (PDAnnotationHighlight one : highlights(document)) {
                float[] points = one.getQuadPoints();
                for (int i = 0; i < points.length; i += 8) {
                    assertTrue(points[i] == points[i + 4] && points[i + 2] == points[i + 6] && points[i] < points[i + 2], "left and right");
                    assertTrue(points[i + 1] == points[i + 3] && points[i + 5] == points[i + 7] && points[i + 1] > points[i + 5], "top and bottom");
                }
            }
        }
    }

    @Test
    void highlight_over_a_page_end_is_one_on_each_page() throws IOException {
        SourceText text = SourceText.of("word ".repeat(2000).strip());
        Note note = DemoReport.note(1, AnnotationKind.COMMENT, text.span(0, text.length()));
        List<String> under = underHighlights(ReportPdf.of(DemoReport.of(text, List.of(note))));
        assertTrue(under.size() > 1, under.size() + " highlights");
        assertEquals("word".repeat(2000), String.join("", under));
    }

    @Test
    void highlight_from_right_to_left_lies_on_its_own_words() throws Exception {
        SourceText text = SourceText.of("قال الوزير إن السلام قريب\nשלום עולם טוב");
        byte[] pdf = ReportPdf.of(DemoReport.of(text, List.of(DemoReport.note(1, AnnotationKind.COMMENT, DemoReport.spanIn(text, "السلام")),
            DemoReport.note(2, AnnotationKind.CLAIM, DemoReport.spanIn(text, "עולם")))));
        assertEquals(List.of("السلام", "עולם"), underHighlights(pdf));
        VeraPdf.assertConforms(pdf);
    }

    @Test
    void web_annotations_of_the_report_are_a_file_within_that_belongs_to_it() throws IOException {
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        new WebAnnotationExporter().write(REPORT, expected, Progress.UNWATCHED);
        try (PDDocument document = Loader.loadPDF(PDF)) {
            PDComplexFileSpecification file = document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames().get("annotations.jsonld");
            assertArrayEquals(expected.toByteArray(), file.getEmbeddedFile().toByteArray());
            assertEquals("application/ld+json", file.getEmbeddedFile().getSubtype());
            assertEquals("Supplement", file.getCOSObject().getNameAsString("AFRelationship"));
            COSArray associated = (COSArray) document.getDocumentCatalog().getCOSObject().getDictionaryObject("AF");
            assertEquals("annotations.jsonld", ((COSDictionary) associated.getObject(0)).getString("UF"));
        }
    }

    private static COSDictionary parent(COSArray numbers, int key) {
        for (int i = 0; i < numbers.size(); i += 2) {
            if (numbers.getInt(i) == key) {
                return (COSDictionary) numbers.getObject(i + 1);
            }
        }
        throw new AssertionError("No structure element has the number " + key);
    }

    private static int indexOf(COSArray kids, COSDictionary element) {
        for (int i = 0; i < kids.size(); i++) {
            if (kids.getObject(i) == element) {
                return i;
            }
        }
        return -1;
    }

    private static List<PDAnnotation> annotations(PDDocument document) throws IOException {
        List<PDAnnotation> all = new ArrayList<>();
        for (PDPage page : document.getPages()) {
            all.addAll(page.getAnnotations());
        }
        return all;
    }

    private static List<PDAnnotationMarkup> markup(PDDocument document) throws IOException {
        return annotations(document).stream().filter(PDAnnotationMarkup.class::isInstance).map(PDAnnotationMarkup.class::cast).toList();
    }

    private static List<PDAnnotationHighlight> highlights(PDDocument document) throws IOException {
        return annotations(document).stream().filter(PDAnnotationHighlight.class::isInstance).map(PDAnnotationHighlight.class::cast).toList();
    }

    /** The words on which each highlight lies, by the positions of the letters on the page. */
    private static List<String> underHighlights(byte[] pdf) throws IOException {
        List<String> under = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                for (PDAnnotation one : page.getAnnotations()) {
                    if (one instanceof PDAnnotationHighlight highlight) {
                        under.add(PdfText.bare(textUnder(highlight.getQuadPoints(), page)));
                    }
                }
            }
        }
        return under;
    }

    private static String textUnder(float[] points, PDPage page) throws IOException {
        PDFTextStripperByArea stripper = new PDFTextStripperByArea();
        float height = page.getMediaBox().getHeight();
        for (int i = 0; i < points.length; i += 8) {
            float middle = (points[i + 1] + points[i + 5]) / 2;
            stripper.addRegion("line" + i, new Rectangle2D.Float(points[i] - 0.4f, height - middle - 1, points[i + 2] - points[i] + 0.2f, 4));
        }
        stripper.extractRegions(page);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < points.length; i += 8) {
            text.append(stripper.getTextForRegion("line" + i));
        }
        return text.toString();
    }
}
