package org.apostil.claim.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.apostil.claim.Claim;
import org.apostil.claim.ClaimService;
import org.apostil.claim.Similar;
import org.apostil.claim.SimilarService;
import org.apostil.claim.Verdict;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Claims that are like what somebody writes, and the adding of one that is like none. */
@Path("/")
@Consumes("application/json")
@Produces("application/json")
public class SimilarResource {

    /** A claim to be. */
    public record NewClaim(String proposition) {
    }

    /** The claim that was added. */
    public record AddedClaim(UUID id, String proposition) {
    }

    /**
     * A claim that is like what was asked for.
     *
     * @param identical whether it says that to the letter
     * @param likeness  from 0 to 1
     */
    public record SimilarJson(UUID id, String proposition, Verdict verdict, boolean identical, double likeness) {

        static SimilarJson of(Similar one) {
            return new SimilarJson(one.claim().id(), one.claim().proposition(), one.verdict(), one.identical(), one.likeness());
        }
    }

    @Inject
    private ClaimService claims;

    @Inject
    private SimilarService similar;

    @POST
    @Path("/projects/{project}/claims")
    @Operation(summary = "Add a claim that nobody states yet; a statement adds its claim by itself")
    @APIResponseSchema(value = AddedClaim.class, responseCode = "201")
    public Response add(@PathParam("project") UUID project, NewClaim claim) {
        if (claim == null) {
            throw new Problem(Sort.UNREADABLE, "Send a proposition.");
        }
        Claim added = claims.add(project, claim.proposition());
        return Response.status(Response.Status.CREATED).entity(new AddedClaim(added.id(), added.proposition())).build();
    }

    @GET
    @Path("/projects/{project}/claims/similar")
    @Operation(summary = "The claims of a project that are like a proposition, the most alike first, five at most")
    public List<SimilarJson> similar(@PathParam("project") UUID project, @QueryParam("to") String to) {
        return similar.to(project, to).stream().map(SimilarJson::of).toList();
    }
}
