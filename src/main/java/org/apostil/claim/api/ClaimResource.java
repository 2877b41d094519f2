package org.apostil.claim.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.apostil.claim.ClaimEditService;
import org.apostil.claim.Held;
import org.apostil.claim.Relation;
import org.apostil.claim.Verdict;
import org.apostil.claim.VerdictService;
import org.apostil.claim.Wording;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;
import org.apostil.platform.api.Changes;
import org.apostil.platform.api.EntityTags;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** A claim, verdicts on them and relations between them. */
@Path("/")
@Consumes("application/json")
@Produces("application/json")
public class ClaimResource {

    @Inject
    private VerdictService verdicts;

    @Inject
    private ClaimEditService editing;

    /** What a claim shall say, and why it is worded anew. */
    public record NewWording(String proposition, String reason) {
    }

    /** A verdict to be given. */
    public record NewVerdict(Verdict verdict, String reason) {
    }

    /** How the claim stands to another. */
    public record NewRelation(Relation relation, UUID other) {
    }

    /** What is held of a claim. */
    public record HeldJson(UUID id, UUID projectId, String proposition, int revision, Verdict verdict, String reason, List<GivenJson> history, List<RelatedJson> related) {

        /** A verdict that was given. */
        public record GivenJson(Verdict verdict, String reason, String by, Instant at) {
        }

        /** @param incoming whether the other claim supports, contradicts or restates this one */
        public record RelatedJson(UUID id, Relation relation, boolean incoming, UUID other, String proposition) {
        }

        static HeldJson of(Held held) {
            return new HeldJson(held.claimId(), held.projectId(), held.proposition(), held.revision(), held.verdict(), held.reason(),
                held.history().stream().map(one -> new GivenJson(one.verdict(), one.reason(), one.by(), one.at())).toList(),
                held.related().stream().map(one -> new RelatedJson(one.relation(), one.kind(), one.incoming(), one.otherId(), one.other())).toList());
        }
    }

    @GET
    @Path("/claims/{claim}")
    @Operation(summary = "A claim with what is held of it: verdicts and relations to other claims")
    @APIResponseSchema(value = HeldJson.class, responseCode = "200")
    public Response get(@PathParam("claim") UUID claim) {
        return answer(verdicts.of(claim));
    }

    @PUT
    @Path("/claims/{claim}")
    @Operation(summary = "Word a claim anew: every statement of it states that from now on, and what it said before is kept; needs If-Match")
    @APIResponseSchema(value = HeldJson.class, responseCode = "200")
    public Response edit(@PathParam("claim") UUID claim, @HeaderParam("If-Match") String ifMatch, NewWording wording) {
        verdicts.of(claim);
        if (wording == null) {
            throw new Problem(Sort.UNREADABLE, "Send proposition and reason.");
        }
        return Changes.answer(ifMatch, seen -> {
            editing.edit(claim, seen, wording.proposition(), wording.reason());
            return answer(verdicts.of(claim));
        }, () -> HeldJson.of(verdicts.of(claim)));
    }

    @GET
    @Path("/claims/{claim}/wordings")
    @Operation(summary = "All that a claim said, newest first, with who worded it so and why")
    public List<Wording> wordings(@PathParam("claim") UUID claim) {
        return editing.wordings(claim);
    }

    private static Response answer(Held held) {
        return Response.ok(HeldJson.of(held)).header("ETag", EntityTags.of(held.revision())).build();
    }

    @POST
    @Path("/claims/{claim}/verdicts")
    @Operation(summary = "Give a verdict on a claim; the newest holds, and all are kept")
    @APIResponseSchema(value = HeldJson.class, responseCode = "201")
    public Response give(@PathParam("claim") UUID claim, NewVerdict given) {
        if (given == null) {
            throw new Problem(Sort.UNREADABLE, "Send verdict and reason.");
        }
        return Response.status(Response.Status.CREATED).entity(HeldJson.of(verdicts.give(claim, given.verdict(), given.reason()))).build();
    }

    @POST
    @Path("/claims/{claim}/relations")
    @Operation(summary = "Say that a claim supports, contradicts or restates another of its project")
    @APIResponseSchema(value = HeldJson.class, responseCode = "201")
    public Response relate(@PathParam("claim") UUID claim, NewRelation related) {
        if (related == null) {
            throw new Problem(Sort.UNREADABLE, "Send relation and other.");
        }
        return Response.status(Response.Status.CREATED).entity(HeldJson.of(verdicts.relate(claim, related.relation(), related.other()))).build();
    }

    @DELETE
    @Path("/claims/{claim}/relations/{relation}")
    @Operation(summary = "End a relation between claims; that it was said is kept in the audit trail")
    public HeldJson part(@PathParam("claim") UUID claim, @PathParam("relation") UUID relation) {
        return HeldJson.of(verdicts.part(claim, relation));
    }
}
