package org.apostil.claim.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apostil.claim.CheckWorth;
import org.apostil.claim.Worth;
import org.apostil.claim.WorthService;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Whether claims are worth checking, and who checks them. */
@Path("/")
@Consumes("application/json")
@Produces("application/json")
public class WorthResource {

    /** What is to be said of a claim. */
    public record NewWorth(CheckWorth worth, String reason) {
    }

    /** Who is to check it; null for nobody any more. */
    public record NewAssignee(UUID assignee) {
    }

    /** @param worth null where nobody has said it @param assignee null where nobody checks it */
    public record WorthJson(UUID claim, CheckWorth worth, List<SaidJson> history, AssigneeJson assignee) {

        static WorthJson of(Worth worth) {
            return new WorthJson(worth.claimId(), worth.worth().orElse(null),
                worth.history().stream().map(one -> new SaidJson(one.worth(), one.reason(), one.by(), one.at())).toList(),
                worth.assignee().map(one -> new AssigneeJson(one.id(), one.name())).orElse(null));
        }
    }

    /** What somebody said, and why. */
    public record SaidJson(CheckWorth worth, String reason, String by, Instant at) {
    }

    /** Who checks it. */
    public record AssigneeJson(UUID id, String name) {
    }

    @Inject
    private WorthService worths;

    @GET
    @Path("/claims/{claim}/check-worthiness")
    @Operation(summary = "Whether a claim is worth checking, with all that was said of that, and who checks it")
    public WorthJson get(@PathParam("claim") UUID claim) {
        return WorthJson.of(worths.of(claim));
    }

    @POST
    @Path("/claims/{claim}/check-worthiness")
    @Operation(summary = "Say whether a claim is worth checking; the newest holds, and all are kept")
    @APIResponseSchema(value = WorthJson.class, responseCode = "201")
    public Response give(@PathParam("claim") UUID claim, NewWorth said) {
        if (said == null) {
            throw new Problem(Sort.UNREADABLE, "Send worth and reason.");
        }
        return Response.status(Response.Status.CREATED).entity(WorthJson.of(worths.give(claim, said.worth(), said.reason()))).build();
    }

    @POST
    @Path("/claims/{claim}/assignments")
    @Operation(summary = "Ask a member to check a claim, or nobody any more")
    @APIResponseSchema(value = WorthJson.class, responseCode = "201")
    public Response assign(@PathParam("claim") UUID claim, NewAssignee assigned) {
        if (assigned == null) {
            throw new Problem(Sort.UNREADABLE, "Send assignee.");
        }
        return Response.status(Response.Status.CREATED).entity(WorthJson.of(worths.assign(claim, assigned.assignee()))).build();
    }
}
