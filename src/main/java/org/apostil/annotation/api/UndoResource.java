package org.apostil.annotation.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.LongFunction;
import org.apostil.annotation.Undo;
import org.apostil.annotation.UndoService;
import org.apostil.annotation.api.UndoJson.OutcomeJson;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;
import org.apostil.platform.api.EntityTags;
import org.apostil.platform.api.ProblemDocument;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Taking back one's own deeds in a project, and doing them again. */
@Path("/")
@Consumes("application/json")
@Produces("application/json")
public class UndoResource {

    @Inject
    private UndoService undo;

    @GET
    @Path("/projects/{project}/undo")
    @Operation(summary = "What you could take back and do again, in all documents of the project")
    @APIResponseSchema(value = UndoJson.class, responseCode = "200")
    public Response get(@PathParam("project") UUID project) {
        UndoJson now = UndoJson.of(undo.of(project));
        return Response.ok(now).header("ETag", now.etag()).build();
    }

    @POST
    @Path("/projects/{project}/undo")
    @Operation(summary = "Take back what you did last; needs If-Match. What a colleague built on stays")
    @APIResponseSchema(value = OutcomeJson.class, responseCode = "200")
    public Response takeBack(@PathParam("project") UUID project, @HeaderParam("If-Match") String ifMatch) {
        return change(project, ifMatch, seen -> undo.takeBack(project, seen));
    }

    @POST
    @Path("/projects/{project}/redo")
    @Operation(summary = "Do again what you took back last; needs If-Match")
    @APIResponseSchema(value = OutcomeJson.class, responseCode = "200")
    public Response doAgain(@PathParam("project") UUID project, @HeaderParam("If-Match") String ifMatch) {
        return change(project, ifMatch, seen -> undo.doAgain(project, seen));
    }

    private Response change(UUID project, String ifMatch, LongFunction<Undo.Outcome> change) {
        undo.of(project);
        try {
            OutcomeJson outcome = UndoJson.of(change.apply(EntityTags.required(ifMatch)));
            return Response.ok(outcome).header("ETag", outcome.next().etag()).build();
        } catch (Problem problem) {
            return ProblemDocument.answer(problem, problem.sort() == Sort.STALE ? UndoJson.of(undo.of(project)) : null);
        }
    }
}
