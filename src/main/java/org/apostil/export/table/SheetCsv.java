package org.apostil.export.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apostil.export.AnnotatedReport;
import org.apostil.export.Form;
import org.apostil.platform.Csv;

/** One table as comma-separated values (RFC 4180) in UTF-8 with a line of heads. There is no margin for DRAFT, so each line ends with it. */
final class SheetCsv {

    private SheetCsv() {
    }

    static Form form(String what, String purpose, int order) {
        return new Form(what.toLowerCase(Locale.ROOT) + ".csv", what + " as CSV", purpose, "text/csv", "csv", order);
    }

    static void write(Sheet sheet, AnnotatedReport report, OutputStream out) throws IOException {
        String standing = report.draft() ? "DRAFT" : "Release " + report.head().release().number();
        line(sheet.columns(), "Report", out);
        for (List<Object> row : sheet.rows()) {
            line(row, standing, out);
        }
    }

    private static void line(List<?> cells, String last, OutputStream out) throws IOException {
        out.write(Csv.line(Stream.concat(cells.stream(), Stream.of(last))).getBytes(StandardCharsets.UTF_8));
    }
}
