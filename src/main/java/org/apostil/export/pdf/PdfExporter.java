package org.apostil.export.pdf;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apostil.export.AnnotatedReport;
import org.apostil.export.Exporter;
import org.apostil.export.Form;
import org.apostil.export.Progress;

/** The report as a document to print, to read and to keep: PDF/A-3a and PDF/UA-1. */
@ApplicationScoped
public class PdfExporter implements Exporter {

    private static final Form FORM = new Form("pdf", "PDF", "To print, to read and to keep: PDF/A-3a and PDF/UA-1", "application/pdf", "pdf", 1);

    @Override
    public Form form() {
        return FORM;
    }

    @Override
    public List<String> reservations(AnnotatedReport report) {
        return Unshown.in(report);
    }

    @Override
    public void write(AnnotatedReport report, OutputStream out, Progress progress) throws IOException {
        ReportPdf.write(report, out, progress);
    }
}
