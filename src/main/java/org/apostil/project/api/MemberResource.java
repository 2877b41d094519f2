package org.apostil.project.api;

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
import java.util.UUID;
import org.apostil.identity.Role;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;
import org.apostil.platform.api.EntityTags;
import org.apostil.platform.api.ProblemDocument;
import org.apostil.project.MemberService;
import org.apostil.project.ProjectService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** What members are, and how they go. */
@Path("/")
@Consumes("application/json")
@Produces("application/json")
public class MemberResource {

    /** What a member becomes. */
    public record NewRole(Role role) {
    }

    /** Why somebody goes. */
    public record Reason(String reason) {
    }

    @Inject
    private MemberService members;

    @GET
    @Path("/projects/{project}/members/{user}")
    @Operation(summary = "A member")
    @APIResponseSchema(value = ProjectService.Member.class, responseCode = "200")
    public Response get(@PathParam("project") UUID project, @PathParam("user") UUID user) {
        return answer(members.get(project, user));
    }

    @PUT
    @Path("/projects/{project}/members/{user}")
    @Operation(summary = "Give a member another role; needs If-Match. A project keeps a lead")
    @APIResponseSchema(value = ProjectService.Member.class, responseCode = "200")
    public Response changeRole(@PathParam("project") UUID project, @PathParam("user") UUID user, @HeaderParam("If-Match") String ifMatch, NewRole wanted) {
        members.get(project, user);
        if (wanted == null || wanted.role() == null) {
            throw Problem.invalid("role", "Name the role: observer, analyst, reviewer or lead.");
        }
        try {
            members.changeRole(project, user, EntityTags.required(ifMatch), wanted.role());
            return answer(members.get(project, user));
        } catch (Problem problem) {
            return refusal(problem, project, user);
        }
    }

    @POST
    @Path("/projects/{project}/members/{user}/removal")
    @Operation(summary = "Take a member out of the project; needs If-Match and a reason. What they wrote stays, with their name")
    @APIResponse(responseCode = "204", description = "Done")
    public Response remove(@PathParam("project") UUID project, @PathParam("user") UUID user, @HeaderParam("If-Match") String ifMatch, Reason why) {
        members.get(project, user);
        try {
            members.remove(project, user, EntityTags.required(ifMatch), why == null ? null : why.reason());
            return Response.noContent().build();
        } catch (Problem problem) {
            return refusal(problem, project, user);
        }
    }

    @POST
    @Path("/projects/{project}/departure")
    @Operation(summary = "Leave the project. Its only lead cannot")
    @APIResponse(responseCode = "204", description = "Done")
    public Response leave(@PathParam("project") UUID project, Reason why) {
        members.leave(project, why == null ? null : why.reason());
        return Response.noContent().build();
    }

    private Response refusal(Problem problem, UUID project, UUID user) {
        return ProblemDocument.answer(problem, problem.sort() == Sort.STALE ? members.get(project, user) : null);
    }

    private static Response answer(ProjectService.Member member) {
        return Response.ok(member).header("ETag", EntityTags.of(member.revision())).build();
    }
}
