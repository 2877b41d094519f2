package org.apostil.export.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationHighlight;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apostil.annotation.AnnotationKind;
import org.apostil.export.DemoReport;
import org.apostil.export.Note;
import org.apostil.source.SourceText;
import org.junit.jupiter.api.Test;

/** Highlights as somebody sees them who prints in grey: by the lines below the words, read from the pixels of the page. */
class HighlightsInGreyTest {

    private static final int DPI = 300;
    private static final double PIXELS = DPI / 72.0;
    /** Darker than every tint, lighter than every line. */
    private static final int DARK = 170;
    /** Letters that reach nowhere below the line, and a paragraph after them far enough away. */
    private static final SourceText TEXT = SourceText.of("mmmmmm nnnnnn uuuuuu rrrrrr\nEnd.");

    @Test
    void kind_of_a_highlight_is_told_by_its_line() throws IOException {
        assertEquals(Map.of("1", List.of("solid"), "2", List.of("dotted"), "3", List.of("double"), "4", List.of("dashed")),
            lines(note(1, AnnotationKind.CLAIM, 0, 6), note(2, AnnotationKind.SPEAKER_MENTION, 7, 13), note(3, AnnotationKind.CREDIBILITY_NOTE, 14, 20), note(4, AnnotationKind.COMMENT, 21, 27)));
    }

    @Test
    void highlight_within_another_has_a_line_of_its_own_below_it() throws IOException {
        Map<String, List<String>> lines = lines(note(1, AnnotationKind.CLAIM, 0, 27), note(2, AnnotationKind.COMMENT, 7, 13));
        assertEquals(List.of("solid", "dashed"), lines.get("2"));
    }

    @Test
    void overlapping_highlights_have_three_lines_where_three_meet_and_each_goes_on_alone() throws IOException {
        Map<String, List<String>> lines = lines(note(1, AnnotationKind.CLAIM, 0, 20), note(2, AnnotationKind.COMMENT, 7, 27), note(3, AnnotationKind.SPEAKER_MENTION, 14, 20));
        assertEquals(List.of("solid", "dashed", "dotted"), lines.get("3"));
        lines = lines(note(1, AnnotationKind.CLAIM, 0, 13), note(2, AnnotationKind.COMMENT, 7, 27), note(3, AnnotationKind.SPEAKER_MENTION, 0, 6), note(4, AnnotationKind.SPEAKER_MENTION, 21, 27));
        assertEquals(List.of("solid", "dotted"), lines.get("3"));
        assertEquals(List.of("dotted", "dashed"), lines.get("4"));
    }

    @Test
    void fourth_over_the_same_words_has_no_line_but_its_number_and_the_legend_says_so() throws IOException {
        Note[] notes = {note(1, AnnotationKind.CLAIM, 0, 6), note(2, AnnotationKind.CLAIM, 0, 6), note(3, AnnotationKind.CLAIM, 0, 6), note(4, AnnotationKind.CLAIM, 0, 6)};
        assertEquals(List.of("solid", "solid", "solid"), lines(notes).get("4"));
        String shown = PdfText.all(pdf(notes)).replaceAll("\\s+", " ");
        assertTrue(shown.contains("mmmmmm[1][2][3][4]"), shown);
        assertTrue(shown.contains("Where more than three lie over each other, three are underlined; the numbers name them all."), shown);
        assertTrue(!PdfText.all(pdf(notes[0], notes[1], notes[2])).contains("Where more than three"));
    }

    private static Note note(int number, AnnotationKind kind, int start, int end) {
        return DemoReport.note(number, kind, TEXT.span(start, end));
    }

    private static byte[] pdf(Note... notes) {
        return ReportPdf.of(DemoReport.of(TEXT, List.of(notes)));
    }

    /** The lines below the words of each note, by its label, from above. */
    private static Map<String, List<String>> lines(Note... notes) throws IOException {
        Map<String, List<String>> lines = new HashMap<>();
        try (PDDocument document = Loader.loadPDF(pdf(notes))) {
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                PDPage page = document.getPage(i);
                BufferedImage seen = page.getAnnotations().stream().anyMatch(PDAnnotationHighlight.class::isInstance) ? new PDFRenderer(document).renderImageWithDPI(i, DPI, ImageType.GRAY) : null;
                for (PDAnnotation one : page.getAnnotations()) {
                    if (one instanceof PDAnnotationHighlight highlight) {
                        lines.put(highlight.getSubject().split(" ")[0], below(highlight.getQuadPoints(), seen));
                    }
                }
            }
        }
        return lines;
    }

    /** The lines between the baseline of the words and the next line of text, without the ends, where others begin. */
    private static List<String> below(float[] points, BufferedImage seen) {
        int left = (int) Math.ceil((points[0] + 2) * PIXELS);
        int right = (int) Math.floor((points[2] - 2) * PIXELS);
        int top = (int) Math.round(seen.getHeight() - (points[5] + 1.2) * PIXELS);
        List<Band> bands = new ArrayList<>();
        Band open = null;
        for (int y = top; y < top + 11 * PIXELS; y++) {
            Row row = Row.of(seen, y, left, right);
            if (row.dark() < 0.2) {
                open = null;
            } else if (open == null) {
                open = new Band(y, y, row);
                bands.add(open);
            } else {
                open = new Band(open.top(), y, open.row().dark() > row.dark() ? open.row() : row);
                bands.set(bands.size() - 1, open);
            }
        }
        return named(bands);
    }

    private static List<String> named(List<Band> bands) {
        List<String> named = new ArrayList<>();
        for (int i = 0; i < bands.size(); i++) {
            Band band = bands.get(i);
            boolean two = i + 1 < bands.size() && bands.get(i + 1).top() - band.bottom() <= 1.1 * PIXELS;
            named.add(two ? "double" : band.name());
            i += two ? 1 : 0;
        }
        return named;
    }

    /** Rows of dark pixels that touch, and the darkest of them. */
    private record Band(int top, int bottom, Row row) {

        String name() {
            double stroke = row.dark() * row.width() / row.strokes();
            return row.strokes() == 1 ? "solid" : stroke > 2 * (bottom - top + 1) ? "dashed" : "dotted";
        }
    }

    /** How much of a row of pixels is dark, in how many strokes. */
    private record Row(double dark, int strokes, int width) {

        static Row of(BufferedImage seen, int y, int left, int right) {
            int dark = 0;
            int strokes = 0;
            boolean within = false;
            for (int x = left; x < right; x++) {
                boolean here = seen.getRaster().getSample(x, y, 0) < DARK;
                dark += here ? 1 : 0;
                strokes += here && !within ? 1 : 0;
                within = here;
            }
            return new Row(dark / (double) (right - left), strokes, right - left);
        }
    }
}
