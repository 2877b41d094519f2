package org.apostil.export.word;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apostil.export.Fact;
import org.apostil.export.Grid;
import org.apostil.export.NoteRef;

/** What the body of the document is made of: paragraphs, headings, tables. */
final class Flow {

    /** Of the text between the margins, in twentieths of a point. */
    private static final int WIDTH = 9300;
    private static final int NARROW = 11;
    private static final int BROAD = 36;

    private final WordXml out;
    private final Words words;
    private final Margin margin;
    private int bookmarks;

    Flow(WordXml out, Margin margin) {
        this.out = out;
        this.margin = margin;
        words = new Words(out);
    }

    WordXml out() {
        return out;
    }

    Words words() {
        return words;
    }

    /** Opens a paragraph of that style; the caller closes it. */
    void open(String style, boolean rightToLeft) throws IOException {
        out.open("p").open("pPr").empty("pStyle", "w:val", style);
        if (rightToLeft) {
            out.empty("bidi");
        }
        out.close();
    }

    void paragraph(String style, String text) throws IOException {
        paragraph(style, text, Look.PLAIN);
    }

    void paragraph(String style, String text, Look look) throws IOException {
        open(style, Words.beginsRightToLeft(text));
        words.write(text, look);
        out.close();
    }

    /** A heading that the contents lead to. */
    void heading(int level, String anchor, String text) throws IOException {
        heading("Heading" + level, anchor, text);
    }

    private void heading(String style, String anchor, String text) throws IOException {
        heading(style, anchor, text, Look.PLAIN);
    }

    /** The same with a style of its own, such as one that begins a page. */
    void heading(String style, String anchor, String text, Look look) throws IOException {
        open(style, Words.beginsRightToLeft(text));
        int id = openBookmark(anchor);
        words.write(text, look);
        closeBookmark(id);
        out.close();
    }

    int openBookmark(String anchor) throws IOException {
        out.empty("bookmarkStart", "w:id", String.valueOf(bookmarks), "w:name", anchor);
        return bookmarks++;
    }

    void closeBookmark(int id) throws IOException {
        out.empty("bookmarkEnd", "w:id", String.valueOf(id));
    }

    /** Words that lead to a place in the document. */
    void link(String anchor, String text) throws IOException {
        out.open("hyperlink", "w:anchor", anchor, "w:history", "1");
        words.write(text, Look.styled("Hyperlink"));
        out.close();
    }

    /** The passage of a note, where its comment stands. */
    void link(NoteRef note) throws IOException {
        if (margin.markOf(note) == null) {
            words.write(note.label(), Look.PLAIN);
            return;
        }
        link(bookmark(note), note.label());
    }

    static String bookmark(NoteRef note) {
        return note.anchor().replace('-', '_');
    }

    void facts(String name, List<Fact> facts) throws IOException {
        openTable("Facts", name, new int[] {2100, WIDTH - 2100}, false);
        for (Fact fact : facts) {
            out.open("tr").open("trPr").empty("cantSplit").close();
            openCell(2100);
            paragraph("TableText", fact.name(), Look.styled("FactName"));
            out.close();
            openCell(WIDTH - 2100);
            paragraph("TableText", fact.value());
            out.close().close();
        }
        out.close();
        paragraph("AfterTable", "");
    }

    /** With its heading and, where it has no rows, the sentence that says so. */
    void grid(int level, Grid grid) throws IOException {
        heading(level, grid.anchor(), grid.name());
        if (grid.rows().isEmpty()) {
            paragraph("Normal", grid.none());
            return;
        }
        int[] widths = widths(grid);
        openTable("Report", grid.name(), widths, true);
        out.open("tr").open("trPr").empty("cantSplit").empty("tblHeader").close();
        for (int i = 0; i < widths.length; i++) {
            openCell(widths[i]);
            paragraph("TableHead", grid.columns().get(i));
            out.close();
        }
        out.close();
        for (List<Grid.Cell> row : grid.rows()) {
            out.open("tr").open("trPr").empty("cantSplit").close();
            for (int i = 0; i < widths.length; i++) {
                openCell(widths[i]);
                cell(row.get(i));
                out.close();
            }
            out.close();
        }
        out.close();
        paragraph("AfterTable", "");
    }

    private void cell(Grid.Cell cell) throws IOException {
        for (Grid.Line line : cell.lines()) {
            open("TableText", Words.beginsRightToLeft(line.words()));
            words.write(line.words(), line.language() == null ? Look.PLAIN : Look.speaking(line.language()));
            if (line.note() != null) {
                link(line.note());
            }
            out.close();
        }
    }

    private void openTable(String style, String name, int[] widths, boolean headed) throws IOException {
        out.open("tbl").open("tblPr").empty("tblStyle", "w:val", style).empty("tblW", "w:w", "5000", "w:type", "pct").empty("tblLayout", "w:type", "fixed")
            .empty("tblLook", "w:val", headed ? "0020" : "0000", "w:firstRow", headed ? "1" : "0", "w:lastRow", "0", "w:firstColumn", "0", "w:lastColumn", "0", "w:noHBand", "1", "w:noVBand", "1")
            .empty("tblCaption", "w:val", name).close();
        out.open("tblGrid");
        for (int width : widths) {
            out.empty("gridCol", "w:w", String.valueOf(width));
        }
        out.close();
    }

    private void openCell(int width) throws IOException {
        out.open("tc").open("tcPr").empty("tcW", "w:w", String.valueOf(width), "w:type", "dxa").close();
    }

    /** Broad columns for long words, and none too narrow to read. */
    private static int[] widths(Grid grid) {
        List<Integer> weights = new ArrayList<>();
        for (int i = 0; i < grid.columns().size(); i++) {
            int column = i;
            int longest = grid.rows().stream().flatMap(row -> row.get(column).lines().stream()).mapToInt(line -> line.words().length()).max().orElse(0);
            weights.add(Math.clamp(Math.max(longest, grid.columns().get(i).length()), NARROW, BROAD));
        }
        int sum = weights.stream().mapToInt(Integer::intValue).sum();
        return weights.stream().mapToInt(weight -> WIDTH * weight / sum).toArray();
    }
}
