package org.apostil.report.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.apostil.export.Forms;
import org.apostil.export.Origin;
import org.apostil.report.ReportOrigin;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The newest edition of a report, to be read before anybody decides on it. */
@Path("/reports/{report}/draft.pdf")
public class ReportDraftResource {

    @Inject
    private ReportOrigin reports;

    @Inject
    private Forms forms;

    @GET
    @Produces({"application/pdf", "application/problem+json"})
    @Operation(summary = "The newest edition of a report as PDF: all that a release of it would say, as it stands now, with DRAFT on every page")
    public Response get(@PathParam("report") UUID id) {
        Origin.Prepared prepared = reports.prepare(id);
        reports.ordered(id, prepared);
        return InlinePdf.of(prepared.report(), forms);
    }
}
