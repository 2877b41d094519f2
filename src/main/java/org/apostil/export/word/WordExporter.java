package org.apostil.export.word;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import org.apostil.export.AnnotatedReport;
import org.apostil.export.Exporter;
import org.apostil.export.Form;
import org.apostil.export.Progress;

/** The report as a Word document. */
@ApplicationScoped
public class WordExporter implements Exporter {

    private static final Form FORM = new Form("docx", "Word document", "For working on in a word processor: the text with annotations and discussions as comments",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx", 2);

    @Override
    public Form form() {
        return FORM;
    }

    @Override
    public void write(AnnotatedReport report, OutputStream out, Progress progress) throws IOException {
        ReportPackage.write(report, out, progress);
    }
}
