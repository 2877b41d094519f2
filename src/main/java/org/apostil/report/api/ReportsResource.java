package org.apostil.report.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apostil.export.Forms;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;
import org.apostil.platform.api.EntityTags;
import org.apostil.report.Composition;
import org.apostil.report.Edition;
import org.apostil.report.GatheringService;
import org.apostil.report.LeftOut;
import org.apostil.report.Lint;
import org.apostil.report.ReportReadService;
import org.apostil.report.ReportWorkService;
import org.apostil.report.ReportWriteService;
import org.apostil.review.State;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Reports that people write: begun, saved as editions, looked at before anything is made. */
@Path("/")
@Consumes("application/json")
@Produces("application/json")
public class ReportsResource {

    /** A saved edition. */
    public record EditionJson(UUID report, UUID projectId, int number, int newest, String by, Instant at, Composition composition) {

        static EditionJson of(Edition edition) {
            return new EditionJson(edition.report(), edition.project(), edition.number(), edition.newest(), edition.by(), edition.at(), edition.composition());
        }
    }

    /** What the report would show, what it would leave out, what a reader of analyses would object to, and what the PDF cannot show. */
    public record PreviewJson(long annotations, long unapproved, List<LeftOut> leftOut, List<Lint.Remark> remarks, List<String> reservations, String fingerprint) {
    }

    @Inject
    private ReportReadService reading;

    @Inject
    private ReportWorkService work;

    @Inject
    private ReportWriteService writing;

    @Inject
    private GatheringService gathering;

    @Inject
    private Forms forms;

    /** A report that waits for whoever asks: submitted for a decision, or sent back. */
    public record WaitingJson(EditionJson edition, String project, State state, Instant since) {
    }

    @GET
    @Path("/reports")
    @Operation(summary = "The reports that wait for you, in all of your projects, longest first")
    public List<WaitingJson> waiting() {
        return work.mine(null).stream().map(each -> new WaitingJson(EditionJson.of(each.edition()), each.projectName(), each.state(), each.since())).toList();
    }

    @GET
    @Path("/projects/{project}/reports")
    @Operation(summary = "The reports of a project, each with its newest edition")
    public List<EditionJson> list(@PathParam("project") UUID project) {
        return reading.list(project).stream().map(EditionJson::of).toList();
    }

    @POST
    @Path("/projects/{project}/reports")
    @Operation(summary = "Begin a report on one source or several")
    @APIResponseSchema(value = EditionJson.class, responseCode = "201")
    public Response create(@PathParam("project") UUID project, Composition composition) {
        Edition made = writing.create(project, present(composition));
        return answer(Response.status(Response.Status.CREATED), made);
    }

    @GET
    @Path("/reports/{report}")
    @Operation(summary = "The newest edition of a report")
    @APIResponseSchema(EditionJson.class)
    public Response get(@PathParam("report") UUID report) {
        return answer(Response.ok(), reading.get(report));
    }

    @PUT
    @Path("/reports/{report}")
    @Operation(summary = "Save the next edition of a report; If-Match says which one was before you")
    @APIResponseSchema(EditionJson.class)
    public Response save(@PathParam("report") UUID report, @HeaderParam("If-Match") String seen, Composition composition) {
        return answer(Response.ok(), writing.save(report, EntityTags.required(seen), present(composition)));
    }

    @GET
    @Path("/reports/{report}/editions")
    @Operation(summary = "All editions of a report, newest first")
    public List<EditionJson> editions(@PathParam("report") UUID report) {
        return reading.editions(report).stream().map(EditionJson::of).toList();
    }

    @GET
    @Path("/reports/{report}/preview")
    @Operation(summary = "What the newest edition shows, and what it leaves out and why")
    public PreviewJson preview(@PathParam("report") UUID report) {
        Edition edition = reading.get(report);
        var gathered = gathering.of(report, edition.number());
        return new PreviewJson(gathered.report().notes().count(), gathered.report().unapproved(), gathered.leftOut(), Lint.of(edition.composition(), gathered), forms.reservations(gathered.report()),
            gathered.fingerprint());
    }

    private static Composition present(Composition composition) {
        if (composition == null) {
            throw new Problem(Sort.UNREADABLE, "Send title, handlingMark and sources.");
        }
        return composition;
    }

    private static Response answer(Response.ResponseBuilder answer, Edition edition) {
        return answer.entity(EditionJson.of(edition)).header("ETag", "\"" + edition.version() + "\"").header("Location", "/api/v1/reports/" + edition.report()).build();
    }
}
