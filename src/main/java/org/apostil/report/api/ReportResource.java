package org.apostil.report.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.apostil.export.Forms;
import org.apostil.report.ReportService;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The annotated report of a source. */
@Path("/sources/{source}/report.pdf")
public class ReportResource {

    @Inject
    private ReportService reports;

    @Inject
    private Forms forms;

    @GET
    @Produces({"application/pdf", "application/problem+json"})
    @Operation(summary = "The annotated report as PDF (PDF/A-3a, PDF/UA-1); with dissent=true it prints rulings on first passes, and who dissents")
    public Response get(@PathParam("source") UUID source, @QueryParam("dissent") boolean dissent) {
        return InlinePdf.of(reports.of(source, dissent), forms);
    }
}
