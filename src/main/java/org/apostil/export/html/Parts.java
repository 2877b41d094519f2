package org.apostil.export.html;

import java.io.IOException;
import java.util.List;
import org.apostil.export.Fact;
import org.apostil.export.Grid;
import org.apostil.export.NoteRef;

/** What the sections of the page have in common: lists of facts, and tables. */
final class Parts {

    private Parts() {
    }

    static void facts(List<Fact> facts, Html out) throws IOException {
        out.open("dl", "class", "facts");
        for (Fact fact : facts) {
            out.open("div").element("dt", fact.name()).element("dd", fact.value(), "dir", "auto").close();
        }
        out.close();
    }

    /** A section with its heading and, where the table has no rows, the sentence that says so. */
    static void section(int level, Grid grid, Html out) throws IOException {
        String heading = grid.anchor() + "-heading";
        out.open("section", "id", grid.anchor(), "aria-labelledby", heading).element("h" + level, grid.name(), "id", heading);
        if (grid.rows().isEmpty()) {
            out.element("p", grid.none());
        } else {
            out.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", "Table: " + grid.name());
            table(grid, heading, out);
            out.close();
        }
        out.close();
    }

    private static void table(Grid grid, String heading, Html out) throws IOException {
        out.open("table", "aria-labelledby", heading).open("thead").open("tr");
        for (String column : grid.columns()) {
            out.element("th", column, "scope", "col");
        }
        out.close().close().open("tbody");
        for (List<Grid.Cell> row : grid.rows()) {
            out.open("tr");
            for (int i = 0; i < row.size(); i++) {
                cell(row.get(i), i == 0, out);
            }
            out.close();
        }
        out.close().close();
    }

    private static void cell(Grid.Cell cell, boolean head, Html out) throws IOException {
        out.open(head ? "th" : "td", "scope", head ? "row" : null);
        for (Grid.Line line : cell.lines()) {
            out.open("div", "dir", "auto", "lang", ReportPage.language(line.language())).text(line.words());
            if (line.note() != null) {
                link(line.note(), out);
            }
            out.close();
        }
        out.close();
    }

    static void link(NoteRef note, Html out) throws IOException {
        out.element("a", note.label(), "href", "#" + note.anchor(), "aria-label", "Note " + note.label());
    }
}
