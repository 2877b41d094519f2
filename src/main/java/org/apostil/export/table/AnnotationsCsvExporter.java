package org.apostil.export.table;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import org.apostil.export.AnnotatedReport;
import org.apostil.export.Exporter;
import org.apostil.export.Form;
import org.apostil.export.Progress;

/** The table of annotations as comma-separated values. */
@ApplicationScoped
public class AnnotationsCsvExporter implements Exporter {

    private static final Form FORM = SheetCsv.form("Annotations", "One line an annotation, with everything that it says", 8);

    @Override
    public Form form() {
        return FORM;
    }

    @Override
    public void write(AnnotatedReport report, OutputStream out, Progress progress) throws IOException {
        progress.at("Writing annotations", 0, 0);
        SheetCsv.write(Sheets.annotations(report), report, out);
    }
}
