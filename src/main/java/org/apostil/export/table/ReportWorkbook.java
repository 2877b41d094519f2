package org.apostil.export.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apostil.export.AnnotatedReport;
import org.apostil.export.XmlText;
import org.apostil.platform.Csv;

/**
 * Sheets of words, numbers and moments. Every word is a string to the spreadsheet, also one that begins like a formula, and
 * stays one when its cell is edited. What is longer than a cell may be continues in a sheet of its own.
 */
final class ReportWorkbook implements Closeable {

    private static final int ROWS_IN_MEMORY = 100;
    private static final int LONGEST = SpreadsheetVersion.EXCEL2007.getMaxTextLength() - 100;
    private static final int NARROW = 9;
    private static final int BROAD = 60;
    private static final int CHARACTER = 256;
    /** What a spreadsheet would read as a character by its number. */
    private static final Pattern NUMBERED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
    private static final String CONTINUED = "Long texts";

    private final AnnotatedReport report;
    private final SXSSFWorkbook workbook = new SXSSFWorkbook(new XSSFWorkbook(), ROWS_IN_MEMORY, false, false);
    private final XmlText legible = new XmlText();
    private final List<List<Object>> continued = new ArrayList<>();
    private final CellStyle head;
    private final CellStyle words;
    private final CellStyle formulaLike;
    private final CellStyle moment;

    ReportWorkbook(AnnotatedReport report) {
        this.report = report;
        workbook.setZip64Mode(Zip64Mode.Never);
        words = style();
        formulaLike = style();
        formulaLike.setQuotePrefixed(true);
        moment = style();
        moment.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd hh:mm:ss"));
        head = style();
        Font bold = workbook.createFont();
        bold.setBold(true);
        bold.setColor(IndexedColors.WHITE.getIndex());
        head.setFont(bold);
        head.setFillForegroundColor(IndexedColors.DARK_TEAL.getIndex());
        head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    void add(Sheet sheet) {
        SXSSFSheet to = workbook.createSheet(sheet.name());
        Row heads = to.createRow(0);
        for (int column = 0; column < sheet.columns().size(); column++) {
            set(heads.createCell(column), sheet.columns().get(column), head);
            to.setColumnWidth(column, CHARACTER * width(sheet, column));
        }
        for (int i = 0; i < sheet.rows().size(); i++) {
            Row row = to.createRow(i + 1);
            for (int column = 0; column < sheet.columns().size(); column++) {
                set(row.createCell(column), sheet.rows().get(i).get(column), sheet, column);
            }
        }
        to.createFreezePane(1, 1);
        to.setAutoFilter(new CellRangeAddress(0, sheet.rows().size(), 0, sheet.columns().size() - 1));
        to.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
        to.getPrintSetup().setLandscape(true);
        to.getHeader().setLeft(report.draft() ? "DRAFT" : "Release " + report.head().release().number());
        to.getHeader().setRight(report.head().handling().code());
        to.getFooter().setRight("Page &P of &N");
    }

    /** The whole workbook. Nothing may be added after it. */
    void write(OutputStream out) throws IOException {
        if (!continued.isEmpty()) {
            add(new Sheet(CONTINUED, List.of("Sheet", "Row", "Column", "Part", "Text"), List.copyOf(continued)));
        }
        CoreProperties properties = workbook.getXSSFWorkbook().getProperties().getCoreProperties();
        Optional<Date> at = Optional.of(Date.from(report.head().export().at()));
        properties.setCreated(at);
        properties.setModified(at);
        properties.setTitle(legible.of(report.head().title()));
        properties.setCreator("Apostil");
        properties.setCategory(report.head().handling().code());
        properties.setContentStatus(report.draft() ? "Draft" : "Final");
        workbook.write(out);
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }

    private void set(Cell cell, Object value, Sheet sheet, int column) {
        switch (value) {
            case Integer number -> {
                cell.setCellValue(number);
                cell.setCellStyle(words);
            }
            case Instant at -> {
                cell.setCellValue(LocalDateTime.ofInstant(at, ZoneOffset.UTC));
                cell.setCellStyle(moment);
            }
            default -> {
                String text = fitting(legible.of(value.toString()), sheet.name(), cell.getRowIndex() + 1, sheet.columns().get(column));
                set(cell, text, Csv.harmless(text).equals(text) ? words : formulaLike);
            }
        }
    }

    private static void set(Cell cell, String text, CellStyle style) {
        cell.setCellValue(NUMBERED.matcher(text).replaceAll("_x005F_"));
        cell.setCellStyle(style);
    }

    /** The text, or its beginning and where all of it stands. */
    private String fitting(String text, String sheet, int row, String column) {
        if (NUMBERED.matcher(text).replaceAll("_x005F_").length() <= LONGEST) {
            return text;
        }
        String cut = null;
        int part = 1;
        for (int from = 0; from < text.length(); part++) {
            int to = Math.min(text.length(), from + LONGEST / 7);
            to -= to < text.length() && Character.isHighSurrogate(text.charAt(to - 1)) ? 1 : 0;
            String piece = text.substring(from, to);
            cut = cut == null ? piece + " … (all of it stands in the sheet " + CONTINUED + ")" : cut;
            continued.add(List.of(sheet, row, column, part, piece));
            from = to;
        }
        return cut;
    }

    private CellStyle style() {
        CellStyle style = workbook.createCellStyle();
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    private static int width(Sheet sheet, int column) {
        int longest = sheet.rows().stream().map(row -> row.get(column)).mapToInt(value -> value instanceof Instant ? 19 : longestLine(value.toString())).max().orElse(0);
        return Math.clamp(Math.max(longest, sheet.columns().get(column).length()) + 2, NARROW, BROAD);
    }

    private static int longestLine(String text) {
        return text.length() > BROAD * BROAD ? BROAD : text.lines().mapToInt(String::length).max().orElse(0);
    }
}
