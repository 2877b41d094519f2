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
import org.apostil.claim.ClaimMergeService;
import org.apostil.claim.ClaimService;
import org.apostil.claim.Merged;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Merges of claims and their undoing. */
@Path("/")
@Consumes("application/json")
@Produces("application/json")
public class ClaimMergeResource {

    /** That a claim is the same as another; {@code into} is the other's id. */
    public record NewClaimMerge(UUID into, String reason) {
    }

    /** Why a merge is taken back. */
    public record ClaimParting(String reason) {
    }

    /** A merge; what says so of its end is null while it stands. */
    public record ClaimMergeJson(UUID id, UUID claim, String proposition, UUID into, String intoProposition, String reason, String by, Instant at,
                                 String endReason, String endedBy, Instant endedAt) {

        static ClaimMergeJson of(Merged merged) {
            return new ClaimMergeJson(merged.id(), merged.claim(), merged.says(), merged.into(), merged.intoSays(), merged.reason(), merged.by(), merged.at(),
                merged.end().map(Merged.Ended::reason).orElse(null), merged.end().map(Merged.Ended::by).orElse(null), merged.end().map(Merged.Ended::at).orElse(null));
        }
    }

    @Inject
    private ClaimMergeService merging;

    @Inject
    private ClaimService claims;

    @GET
    @Path("/claims/{claim}/merges")
    @Operation(summary = "Every merge of a claim, into others and of others into it, newest first")
    public List<ClaimMergeJson> list(@PathParam("claim") UUID claim) {
        return merging.of(claim).stream().map(ClaimMergeJson::of).toList();
    }

    @POST
    @Path("/claims/{claim}/merges")
    @Operation(summary = "Say that a claim is the same as another of the project: its statements are read as statements of the other")
    @APIResponseSchema(value = ClaimMergeJson.class, responseCode = "201")
    public Response merge(@PathParam("claim") UUID claim, NewClaimMerge merge) {
        claims.get(claim);
        if (merge == null) {
            throw new Problem(Sort.UNREADABLE, "Send into and reason.");
        }
        return Response.status(Response.Status.CREATED).entity(ClaimMergeJson.of(merging.merge(claim, merge.into(), merge.reason()))).build();
    }

    @POST
    @Path("/claims/{claim}/merges/{joined}/undoing")
    @Operation(summary = "Take a merge back: each claim stands for itself again, with its own statements")
    public ClaimMergeJson undo(@PathParam("claim") UUID claim, @PathParam("joined") UUID merge, ClaimParting why) {
        return ClaimMergeJson.of(merging.undo(claim, merge, why == null ? null : why.reason()));
    }
}
