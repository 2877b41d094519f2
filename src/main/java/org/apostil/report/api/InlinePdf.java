package org.apostil.report.api;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.apostil.export.AnnotatedReport;
import org.apostil.export.Forms;
import org.apostil.export.Progress;
import org.apostil.report.FileName;

/** A report that a browser shows as PDF, made while it is sent. */
final class InlinePdf {

    private InlinePdf() {
    }

    static Response of(AnnotatedReport report, Forms forms) {
        StreamingOutput pdf = out -> forms.of("pdf").orElseThrow().write(report, out, Progress.UNWATCHED);
        return Response.ok(pdf, "application/pdf")
            .header("Content-Disposition", "inline; filename=\"" + FileName.of(report) + ".pdf\"")
            .header("Cache-Control", "private, no-store").build();
    }
}
