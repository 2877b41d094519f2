package org.apostil.export.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apostil.annotation.AnnotationKind;
import org.apostil.annotation.Credibility;
import org.apostil.annotation.Reliability;
import org.apostil.export.DemoReport;
import org.apostil.export.Grade;
import org.apostil.export.Note;
import org.apostil.platform.Coded;
import org.apostil.source.SourceText;
import org.junit.jupiter.api.Test;

/** The matrix of grades, read back cell by cell from the tags of the document. */
class GradeMatrixTest {

    private static final SourceText TEXT = SourceText.of("Something was said.");

    @Test
    void every_grade_stands_where_its_axes_meet_and_nowhere_else() {
        List<Note> notes = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        int number = 0;
        for (Reliability reliability : Reliability.values()) {
            for (Credibility credibility : Credibility.values()) {
                List<String> cell = new ArrayList<>();
                for (int times = (reliability.ordinal() + 2 * credibility.ordinal()) % 4; times > 0; times--) {
                    notes.add(graded(++number, reliability, credibility));
                    cell.add(String.valueOf(number));
                }
                expected.add(cell.isEmpty() ? "–" : String.join(",", cell));
            }
        }
        List<List<String>> rows = matrix(notes);
        assertEquals(expected, rows.stream().flatMap(row -> row.stream().skip(1)).toList());
        assertTrue(expected.stream().filter("–"::equals).count() > 5 && expected.contains("7") && expected.stream().anyMatch(cell -> cell.split(",").length == 3), expected::toString);
    }

    @Test
    void heads_are_the_codes_and_words_of_both_axes() {
        PdfStructure.Element root = PdfStructure.of(pdf(List.of()));
        List<List<String>> table = PdfStructure.table(root, "Reliability ↓");
        assertEquals(heads(Credibility.values()), table.getFirst().stream().skip(1).toList());
        assertEquals(heads(Reliability.values()), table.stream().skip(1).map(List::getFirst).toList());
    }

    @Test
    void grade_on_one_axis_alone_is_in_no_cell_and_named_below() {
        List<Note> notes = List.of(graded(1, Reliability.C, null), graded(2, null, Credibility.DOUBTFUL), graded(3, Reliability.A, Credibility.CONFIRMED));
        assertEquals(List.of("3"), matrix(notes).stream().flatMap(row -> row.stream().skip(1)).filter(cell -> !cell.equals("–")).toList());
        assertTrue(PdfStructure.of(pdf(notes)).words().contains(PdfText.bare("Graded on one axis alone: note 1 C · " + Reliability.C.words() + "; note 2 4 · " + Credibility.DOUBTFUL.words())));
    }

    private static List<List<String>> matrix(List<Note> notes) {
        List<List<String>> table = PdfStructure.table(PdfStructure.of(pdf(notes)), "Reliability ↓");
        assertEquals(1 + Reliability.values().length, table.size());
        return table.subList(1, table.size());
    }

    private static List<String> heads(Coded[] values) {
        return Arrays.stream(values).map(value -> PdfText.bare(value.code() + value.words())).toList();
    }

    private static byte[] pdf(List<Note> notes) {
        return ReportPdf.of(DemoReport.of(TEXT, notes));
    }

    private static Note graded(int number, Reliability reliability, Credibility credibility) {
        Note any = DemoReport.note(number, AnnotationKind.CREDIBILITY_NOTE, TEXT.span(0, 9));
        return new Note(any.id(), any.ref(), any.kind(), any.passages(), null, null, null, List.of(), new Grade(reliability, "So.", credibility, "So.", null), null, null, any.state(), 1,
            any.author(), any.at(), List.of());
    }
}
