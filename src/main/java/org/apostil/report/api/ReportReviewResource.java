package org.apostil.report.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;
import org.apostil.platform.api.EntityTags;
import org.apostil.platform.api.ProblemDocument;
import org.apostil.report.Checklist;
import org.apostil.report.ReportReview;
import org.apostil.report.ReportReviewService;
import org.apostil.report.ReportStep;
import org.apostil.report.api.ReportReviewJson.LineJson;
import org.apostil.review.Action;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** The review of a report. */
@Path("/")
@Consumes("application/json")
@Produces("application/json")
public class ReportReviewResource {

    /** A step to be taken: fingerprint and checklist go with a decision, and are needed to approve. */
    public record NewReportStep(Action action, String reason, String fingerprint, List<LineJson> checklist) {
    }

    @Inject
    private ReportReviewService reviewing;

    @GET
    @Path("/reports/{report}/review")
    @Operation(summary = "How far the review of a report got, what can be done, and whether it can be released")
    @APIResponseSchema(value = ReportReviewJson.class, responseCode = "200")
    public Response review(@PathParam("report") UUID report) {
        return answer(reviewing.get(report));
    }

    @POST
    @Path("/reports/{report}/steps")
    @Operation(summary = "Submit, withdraw, approve, request changes, reject or reopen a report; needs If-Match. An approval needs the fingerprint and the checklist")
    @APIResponseSchema(value = ReportReviewJson.class, responseCode = "200")
    public Response step(@PathParam("report") UUID report, @HeaderParam("If-Match") String ifMatch, NewReportStep step) {
        if (step == null) {
            throw new Problem(Sort.UNREADABLE, "Send the action, and what goes with it.");
        }
        reviewing.get(report);
        try {
            Checklist checklist = new Checklist(step.checklist() == null ? List.of()
                : step.checklist().stream().map(line -> line == null ? null : new Checklist.Line(line.standard(), line.finding(), line.remark())).toList());
            return answer(reviewing.act(report, EntityTags.required(ifMatch), new ReportStep(step.action(), step.reason(), step.fingerprint(), checklist)));
        } catch (Problem problem) {
            return ProblemDocument.answer(problem, problem.sort() == Sort.STALE ? ReportReviewJson.of(reviewing.get(report)) : null);
        }
    }

    private static Response answer(ReportReview review) {
        return Response.ok(ReportReviewJson.of(review)).header("ETag", EntityTags.of(review.version())).build();
    }
}
