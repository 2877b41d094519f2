package org.apostil.project.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
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
import org.apostil.project.GuidelineService;
import org.apostil.project.GuidelineService.Guidelines;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** What a project's leads ask of those who annotate. */
@Path("/projects/{project}/guidelines")
@Consumes("application/json")
@Produces("application/json")
public class GuidelineResource {

    /** Guidelines to be. */
    public record NewGuidelines(String text) {
    }

    @Inject
    private GuidelineService guidelines;

    @GET
    @Operation(summary = "The guidelines of a project, in Markdown; number 0 where there are none")
    @APIResponseSchema(value = Guidelines.class, responseCode = "200")
    public Response get(@PathParam("project") UUID project) {
        return answer(guidelines.current(project));
    }

    @GET
    @Path("/revisions")
    @Operation(summary = "All revisions of the guidelines, newest first")
    public List<Guidelines> revisions(@PathParam("project") UUID project) {
        return guidelines.revisions(project);
    }

    @PUT
    @Operation(summary = "Write a new revision of the guidelines; needs If-Match. An empty text takes them back")
    @APIResponseSchema(value = Guidelines.class, responseCode = "200")
    public Response write(@PathParam("project") UUID project, @HeaderParam("If-Match") String ifMatch, NewGuidelines wanted) {
        guidelines.current(project);
        if (wanted == null || wanted.text() == null) {
            throw new Problem(Sort.UNREADABLE, "Send the text of the guidelines.");
        }
        try {
            return answer(guidelines.write(project, EntityTags.required(ifMatch), wanted.text()));
        } catch (Problem problem) {
            return ProblemDocument.answer(problem, problem.sort() == Sort.STALE ? guidelines.current(project) : null);
        }
    }

    private static Response answer(Guidelines guidelines) {
        return Response.ok(guidelines).header("ETag", EntityTags.of(guidelines.number())).build();
    }
}
