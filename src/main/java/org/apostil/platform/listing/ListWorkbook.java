package org.apostil.platform.listing;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apostil.platform.Csv;
import org.apostil.platform.Text;

/**
 * A list as a workbook, of which a hundred rows are in memory at a time and the others in a temporary file. Every word is a
 * string to the spreadsheet, also one that begins like a formula, and stays one when its cell is edited. A list that is longer
 * than a sheet may be continues in another.
 */
final class ListWorkbook implements ListFile.Rows, Closeable {

    private static final int ROWS_IN_MEMORY = 100;
    private static final int LONGEST = SpreadsheetVersion.EXCEL2007.getMaxTextLength() / 7;
    private static final int WIDTH = 24 * 256;
    /** What a spreadsheet would read as a character by its number. */
    private static final Pattern NUMBERED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private final SXSSFWorkbook workbook = new SXSSFWorkbook(null, ROWS_IN_MEMORY, true);
    private final String name;
    private final List<String> heads;
    private final CellStyle head;
    private final CellStyle words;
    private final CellStyle formulaLike;
    private final CellStyle moment;
    private SXSSFSheet sheet;
    private int next;

    ListWorkbook(String name, List<String> heads) {
        this.name = name;
        this.heads = heads;
        words = style();
        formulaLike = style();
        formulaLike.setQuotePrefixed(true);
        moment = style();
        moment.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd hh:mm:ss"));
        head = style();
        Font bold = workbook.createFont();
        bold.setBold(true);
        head.setFont(bold);
        begin();
    }

    @Override
    public void add(List<?> cells) {
        if (next == SpreadsheetVersion.EXCEL2007.getMaxRows()) {
            begin();
        }
        Row row = sheet.createRow(next++);
        for (int column = 0; column < cells.size(); column++) {
            set(row.createCell(column), cells.get(column));
        }
    }

    /** The whole workbook. Nothing may be added after it. */
    void write(OutputStream out) throws IOException {
        workbook.write(out);
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }

    private void begin() {
        int number = workbook.getNumberOfSheets() + 1;
        sheet = workbook.createSheet(number == 1 ? name : name + " " + number);
        Row row = sheet.createRow(0);
        for (int column = 0; column < heads.size(); column++) {
            set(row.createCell(column), heads.get(column), head);
            sheet.setColumnWidth(column, WIDTH);
        }
        sheet.createFreezePane(1, 1);
        next = 1;
    }

    private void set(Cell cell, Object value) {
        switch (value) {
            case Number number -> {
                cell.setCellValue(number.doubleValue());
                cell.setCellStyle(words);
            }
            case Instant at -> {
                cell.setCellValue(LocalDateTime.ofInstant(at, ZoneOffset.UTC));
                cell.setCellStyle(moment);
            }
            default -> {
                String text = Text.shortened(value.toString(), LONGEST);
                set(cell, text, Csv.harmless(text).equals(text) ? words : formulaLike);
            }
        }
    }

    private static void set(Cell cell, String text, CellStyle style) {
        cell.setCellValue(NUMBERED.matcher(text).replaceAll("_x005F_"));
        cell.setCellStyle(style);
    }

    private CellStyle style() {
        CellStyle style = workbook.createCellStyle();
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }
}
