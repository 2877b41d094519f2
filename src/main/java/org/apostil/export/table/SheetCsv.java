package org.apostil.export.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apostil.export.Form;
import org.apostil.platform.Csv;

/** One table as comma-separated values (RFC 4180) in UTF-8 with a line of heads. */
final class SheetCsv {

    private SheetCsv() {
    }

    static Form form(String what, String purpose, int order) {
        return new Form(what.toLowerCase(Locale.ROOT) + ".csv", what + " as CSV", purpose, "text/csv", "csv", order);
    }

    static void write(Sheet sheet, OutputStream out) throws IOException {
        line(sheet.columns(), out);
        for (List<Object> row : sheet.rows()) {
            line(row, out);
        }
    }

    private static void line(List<?> cells, OutputStream out) throws IOException {
        out.write(Csv.line(cells.stream()).getBytes(StandardCharsets.UTF_8));
    }
}
