package org.apostil.production;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.OutputStream;
import org.apostil.export.AnnotatedReport;
import org.apostil.export.Exporter;
import org.apostil.export.Form;
import org.apostil.export.Progress;

/** A form that nothing can be written in. */
@ApplicationScoped
public class FailingExporter implements Exporter {

    @Override
    public Form form() {
        return new Form("failing", "Failing", "For a test.", "text/plain", "txt", 901);
    }

    @Override
    public void write(AnnotatedReport report, OutputStream out, Progress progress) {
        throw new IllegalStateException("Something that no person should read");
    }
}
