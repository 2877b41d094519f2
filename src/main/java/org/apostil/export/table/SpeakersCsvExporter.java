package org.apostil.export.table;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import org.apostil.export.AnnotatedReport;
import org.apostil.export.Exporter;
import org.apostil.export.Form;
import org.apostil.export.Progress;

/** The table of speakers as comma-separated values. */
@ApplicationScoped
public class SpeakersCsvExporter implements Exporter {

    private static final Form FORM = SheetCsv.form("Speakers", "One line a speaker, with kind, reliability and notes", 7);

    @Override
    public Form form() {
        return FORM;
    }

    @Override
    public void write(AnnotatedReport report, OutputStream out, Progress progress) throws IOException {
        progress.at("Writing speakers", 0, 0);
        SheetCsv.write(Sheets.speakers(report), report, out);
    }
}
