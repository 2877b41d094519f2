package org.apostil.export.table;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import org.apostil.export.AnnotatedReport;
import org.apostil.export.Exporter;
import org.apostil.export.Form;
import org.apostil.export.Progress;

/** The table of claims as comma-separated values. */
@ApplicationScoped
public class ClaimsCsvExporter implements Exporter {

    private static final Form FORM = SheetCsv.form("Claims", "One line a statement: who claims what, where, with the verdict", 6);

    @Override
    public Form form() {
        return FORM;
    }

    @Override
    public void write(AnnotatedReport report, OutputStream out, Progress progress) throws IOException {
        progress.at("Writing claims", 0, 0);
        SheetCsv.write(Sheets.claims(report), report, out);
    }
}
