package org.apostil.export.html;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apostil.export.AnnotatedReport;
import org.apostil.export.Exporter;
import org.apostil.export.Form;
import org.apostil.export.Progress;
import org.apostil.export.XmlText;

/** The report as one file of HTML without scripts: it asks no server for anything, and by its own policy could not. */
@ApplicationScoped
public class HtmlExporter implements Exporter {

    private static final Form FORM = new Form("html", "Web page", "For reading on any screen: one accessible file that needs no connection", "text/html", "html", 3);

    @Override
    public Form form() {
        return FORM;
    }

    /** Written twice: what cannot be shown is known only at the end, and told of at the beginning. */
    @Override
    public void write(AnnotatedReport report, OutputStream out, Progress progress) throws IOException {
        progress.at("Writing the page", 0, 0);
        XmlText legible = new XmlText();
        new ReportPage(report, new Html(Writer.nullWriter(), legible), progress).write(List.of());
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        new ReportPage(report, new Html(writer, new XmlText()), progress).write(legible.remarks());
        writer.flush();
    }
}
