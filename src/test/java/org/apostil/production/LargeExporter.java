package org.apostil.production;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import org.apostil.export.AnnotatedReport;
import org.apostil.export.Exporter;
import org.apostil.export.Form;
import org.apostil.export.Progress;

/** A form that comes out larger than one part. */
@ApplicationScoped
public class LargeExporter implements Exporter {

    static final int BYTES = 2_500_000;

    @Override
    public Form form() {
        return new Form("large", "Large", "For a test.", "application/octet-stream", "bin", 902);
    }

    @Override
    public void write(AnnotatedReport report, OutputStream out, Progress progress) throws IOException {
        for (int at = 0; at < BYTES; at++) {
            out.write(at % 251);
        }
    }
}
