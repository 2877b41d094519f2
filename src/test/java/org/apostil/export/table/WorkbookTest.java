package org.apostil.export.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apostil.annotation.AnnotationKind;
import org.apostil.export.AnnotatedReport;
import org.apostil.export.DemoReport;
import org.apostil.export.Note;
import org.apostil.export.Progress;
import org.apostil.source.SourceText;
import org.junit.jupiter.api.Test;

class WorkbookTest {

    private static final AnnotatedReport REPORT = DemoReport.draft();

    @Test
    void every_table_is_a_sheet_whose_head_stays() throws IOException {
        XSSFWorkbook workbook = workbook(REPORT);
        assertEquals(List.of("Report", "Annotations", "Claims", "Speakers", "Sources"), IntStream.range(0, workbook.getNumberOfSheets()).mapToObj(workbook::getSheetName).toList());
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            XSSFSheet sheet = workbook.getSheetAt(i);
            assertEquals(1, sheet.getPaneInformation().getHorizontalSplitTopRow());
            assertTrue(workbook.getFontAt(sheet.getRow(0).getCell(0).getCellStyle().getFontIndex()).getBold());
            assertEquals(List.of("DRAFT", "TLP:GREEN"), List.of(sheet.getHeader().getLeft(), sheet.getHeader().getRight()));
        }
        assertEquals(REPORT.notes().count(), workbook.getSheet("Annotations").getLastRowNum());
        assertEquals(REPORT.claims().size(), workbook.getSheet("Claims").getLastRowNum());
        assertEquals(REPORT.speakers().size(), workbook.getSheet("Speakers").getLastRowNum());
    }

    @Test
    void cells_hold_what_the_tables_hold() throws IOException {
        Sheet expected = Sheets.annotations(REPORT);
        XSSFSheet sheet = workbook(REPORT).getSheet("Annotations");
        for (int row = 0; row < expected.rows().size(); row++) {
            for (int column = 0; column < expected.columns().size(); column++) {
                if (expected.rows().get(row).get(column) instanceof String words) {
                    assertEquals(words, sheet.getRow(row + 1).getCell(column).getStringCellValue());
                }
            }
        }
    }

    @Test
    void claims_and_speakers_hold_what_the_report_says_of_them() throws IOException {
        XSSFWorkbook workbook = workbook(REPORT);
        assertEquals(List.of(
            List.of("Russia did not use its influence over Armenia after April 2016.", "Officials in Baku", "Inconclusive", "Each side tells it otherwise.",
                "Is supported by: Lavrov’s father was Armenian.\nIs contradicted by: Lavrov promised Azerbaijan that the Sochi text would go to Kazan with cosmetic changes at most."),
            List.of("What happens on the line of contact is an internal affair of Azerbaijan.", "Ilham Aliyev", "Not checkable", "A position in law, not a fact.", ""),
            List.of("Lavrov promised Azerbaijan that the Sochi text would go to Kazan with cosmetic changes at most.", "Senior Azerbaijani diplomat → Sergey Lavrov", "Unverified", "",
                "Contradicts: Russia did not use its influence over Armenia after April 2016."),
            List.of("Lavrov’s father was Armenian.", "Officials in Baku", "Contradicted", "His own biography says otherwise.", "Supports: Russia did not use its influence over Armenia after April 2016.")),
            words(workbook.getSheet("Claims"), "Claim", "Stated by", "Verdict", "Why", "Related claims"));
        assertEquals(List.of(List.of("Ilham Aliyev", "Person", "President of Azerbaijan", "B (2)"), List.of("Sergey Lavrov", "Person", "Foreign Minister of Russia", ""),
            List.of("Officials in Baku", "Collective", "", ""),
            List.of("Senior Azerbaijani diplomat", "Anonymous", "“one senior Azerbaijani diplomat”, who declined to give details", "F (6)")),
            words(workbook.getSheet("Speakers"), "Speaker", "Kind", "Described as", "Reliability (note)"));
    }

    /** The words of those columns, row by row. */
    private static List<List<String>> words(XSSFSheet sheet, String... columns) {
        return IntStream.rangeClosed(1, sheet.getLastRowNum()).mapToObj(row -> Arrays.stream(columns).map(column -> {
            Cell cell = cell(sheet, row, column);
            return cell == null ? "" : cell.getStringCellValue();
        }).toList()).toList();
    }

    @Test
    void dates_are_dates_and_numbers_are_numbers() throws IOException {
        XSSFSheet sheet = workbook(REPORT).getSheet("Annotations");
        Cell at = cell(sheet, 1, "At (UTC)");
        assertTrue(DateUtil.isCellDateFormatted(at));
        assertEquals(LocalDateTime.ofInstant(DemoReport.MONDAY, ZoneOffset.UTC), at.getLocalDateTimeCellValue());
        assertEquals(List.of(4.0, 1.0), List.of(cell(sheet, 4, "Note").getNumericCellValue(), cell(sheet, 4, "Revision").getNumericCellValue()));
        assertEquals(CellType.NUMERIC, cell(sheet, 4, "Start (code points)").getCellType());
    }

    @Test
    void what_looks_like_a_formula_is_text_and_stays_text_when_edited() throws IOException {
        for (String hostile : List.of("=HYPERLINK(\"http://x\")", "+1", "-1", "@SUM(1)", "\t=1", "＝1", "=cmd|' /C calc'!A0")) {
            SourceText text = SourceText.of(hostile);
            Note note = DemoReport.note(1, AnnotationKind.COMMENT, text.span(0, text.length()));
            Cell cell = cell(workbook(DemoReport.of(text, List.of(note))).getSheet("Annotations"), 1, "Quotation");
            assertEquals(CellType.STRING, cell.getCellType());
            assertEquals(hostile, cell.getStringCellValue());
            assertTrue(cell.getCellStyle().getQuotePrefixed(), hostile);
        }
    }

    @Test
    void ordinary_words_are_not_quoted() throws IOException {
        assertFalse(cell(workbook(REPORT).getSheet("Annotations"), 1, "Quotation").getCellStyle().getQuotePrefixed());
    }

    @Test
    void what_a_cell_cannot_hold_is_replaced_or_kept_as_it_is() throws IOException {
        SourceText text = SourceText.of("Bell \u0007, half \uD83D a pair, 😀, _x0041_ is no letter, سلام");
        Note note = DemoReport.note(1, AnnotationKind.COMMENT, text.span(0, text.length()));
        assertEquals("Bell \uFFFD, half \uFFFD a pair, 😀, _x0041_ is no letter, سلام",
            cell(workbook(DemoReport.of(text, List.of(note))).getSheet("Annotations"), 1, "Quotation").getStringCellValue());
    }

    @Test
    void text_longer_than_a_cell_stands_whole_in_a_sheet_of_its_own() throws IOException {
        SourceText text = SourceText.of("😀 and a word ".repeat(10_000).strip());
        Note note = DemoReport.note(1, AnnotationKind.COMMENT, text.span(0, text.length()));
        XSSFWorkbook workbook = workbook(DemoReport.of(text, List.of(note)));
        assertTrue(cell(workbook.getSheet("Annotations"), 1, "Quotation").getStringCellValue().endsWith("(all of it stands in the sheet Long texts)"));
        StringBuilder whole = new StringBuilder();
        workbook.getSheet("Long texts").forEach(row -> whole.append(row.getRowNum() == 0 ? "" : row.getCell(4).getStringCellValue()));
        assertEquals(text.content(), whole.toString());
    }

    @Test
    void thousands_of_annotations_are_written() throws IOException {
        SourceText text = SourceText.of("A line of forty characters, more or less.\n".repeat(5_000));
        List<Note> notes = new ArrayList<>();
        for (int number = 1; number <= 5_000; number++) {
            notes.add(DemoReport.note(number, AnnotationKind.COMMENT, text.span(number, number + 20)));
        }
        assertEquals(5_000, workbook(DemoReport.of(text, notes)).getSheet("Annotations").getLastRowNum());
    }

    @Test
    void same_report_gives_the_same_bytes() throws IOException {
        assertArrayEquals(bytes(REPORT), bytes(REPORT));
    }

    private static Cell cell(XSSFSheet sheet, int row, String column) {
        for (Cell head : sheet.getRow(0)) {
            if (head.getStringCellValue().equals(column)) {
                return sheet.getRow(row).getCell(head.getColumnIndex());
            }
        }
        throw new AssertionError("No column " + column);
    }

    private static XSSFWorkbook workbook(AnnotatedReport report) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes(report)));
    }

    private static byte[] bytes(AnnotatedReport report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new WorkbookExporter().write(report, out, Progress.UNWATCHED);
        return out.toByteArray();
    }
}
