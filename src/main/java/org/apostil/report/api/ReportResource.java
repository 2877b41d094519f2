package org.apostil.report.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.UUID;
import org.apostil.report.AnnotatedReport;
import org.apostil.report.ReportPdf;
import org.apostil.report.ReportService;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The annotated report of a source. */
@Path("/sources/{source}/report.pdf")
public class ReportResource {

    private static final int LONGEST_NAME = 60;

    @Inject
    private ReportService reports;

    @GET
    @Produces({"application/pdf", "application/problem+json"})
    @Operation(summary = "The annotated report as PDF (PDF/A-3a, PDF/UA-1); with dissent=true it prints rulings on first passes, and who dissents")
    public Response get(@PathParam("source") UUID source, @QueryParam("dissent") boolean dissent) {
        AnnotatedReport report = reports.of(source, dissent);
        return Response.ok(ReportPdf.of(report), "application/pdf")
            .header("Content-Disposition", "inline; filename=\"" + fileName(report) + "\"")
            .header("Cache-Control", "private, no-store").build();
    }

    private static String fileName(AnnotatedReport report) {
        String plain = report.title().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String name = plain.isEmpty() ? "report" : plain.substring(0, Math.min(LONGEST_NAME, plain.length()));
        return name + (report.draft() ? "-draft" : "") + ".pdf";
    }
}
