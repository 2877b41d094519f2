package org.apostil.source.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.LongFunction;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;
import org.apostil.platform.api.Changes;
import org.apostil.platform.api.EntityTags;
import org.apostil.platform.api.OutcomeJson;
import org.apostil.source.Fate;
import org.apostil.source.PurgePreview;
import org.apostil.source.SourceFateService;
import org.apostil.source.SourceWithdrawalService;
import org.apostil.source.SourceStanding;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** What becomes of sources: withdrawn, restored, purged. */
@Path("/")
@Consumes("application/json")
@Produces({"application/json", "application/problem+json"})
public class FateResource {

    /** What became of a source; at, by, reason and sha256 are of its withdrawal or purge; null, and none, while it is in the work. */
    public record FateJson(UUID source, SourceStanding standing, Instant at, String by, String reason, List<String> sha256) {

        static FateJson of(Fate fate) {
            return fate.out().map(out -> new FateJson(fate.source(), fate.standing(), out.at(), out.who(), out.reason(), out.sha256()))
                .orElse(new FateJson(fate.source(), fate.standing(), null, null, null, List.of()));
        }
    }

    /** Why. */
    public record Why(String reason) {
    }

    /** The title of what is meant, and why. */
    public record Purge(String title, String reason) {
    }

    /** Sources as whoever withdraws them has them before them, and why. */
    public record NewSourceWithdrawals(List<OutcomeJson.ChosenJson> sources, String reason) {
    }

    @Inject
    private SourceFateService fates;

    @Inject
    private SourceWithdrawalService withdrawals;

    @GET
    @Path("/sources/{source}/standing")
    @Operation(summary = "Whether a source is in the work, withdrawn or purged, and who did so, when and why")
    @APIResponseSchema(value = FateJson.class, responseCode = "200")
    public Response standing(@PathParam("source") UUID source) {
        return answer(fates.of(source));
    }

    @POST
    @Path("/sources/{source}/withdrawal")
    @Operation(summary = "Take a source out of lists, search and new reports; a lead does, and can restore it; needs If-Match with the ETag of its standing")
    @APIResponseSchema(value = FateJson.class, responseCode = "200")
    public Response withdraw(@PathParam("source") UUID source, @HeaderParam("If-Match") String ifMatch, Why why) {
        return change(source, ifMatch, seen -> fates.withdraw(source, seen, why == null ? null : why.reason()));
    }

    @POST
    @Path("/sources/{source}/restoration")
    @Operation(summary = "Bring a withdrawn source back into the work; needs If-Match with the ETag of its standing")
    @APIResponseSchema(value = FateJson.class, responseCode = "200")
    public Response restore(@PathParam("source") UUID source, @HeaderParam("If-Match") String ifMatch, Why why) {
        return change(source, ifMatch, seen -> fates.restore(source, seen, why == null ? null : why.reason()));
    }

    @POST
    @Path("/projects/{project}/sources/withdrawals")
    @Operation(summary = "Withdraw up to 100 sources, each with the entity tag that you saw; each is withdrawn, logged or refused by itself")
    public OutcomeJson withdrawAll(@PathParam("project") UUID project, NewSourceWithdrawals wanted) {
        if (wanted == null) {
            throw new Problem(Sort.UNREADABLE, "Send sources and reason.");
        }
        return OutcomeJson.of(withdrawals.withdraw(project, wanted.reason(), OutcomeJson.ChosenJson.all(wanted.sources(), "sources")));
    }

    @GET
    @Path("/sources/{source}/purge")
    @Operation(summary = "What a purge of a source would erase, for leads")
    public PurgePreview preview(@PathParam("source") UUID source) {
        return fates.preview(source);
    }

    @POST
    @Path("/sources/{source}/purge")
    @Operation(summary = "Erase a source for legal reasons with all that was written about it; names its title, as what is erased never comes back; needs If-Match with the ETag of its standing")
    @APIResponseSchema(value = FateJson.class, responseCode = "200")
    public Response purge(@PathParam("source") UUID source, @HeaderParam("If-Match") String ifMatch, Purge purge) {
        if (purge == null) {
            throw new Problem(Sort.UNREADABLE, "Send title and reason.");
        }
        return change(source, ifMatch, seen -> fates.purge(source, seen, purge.title(), purge.reason()));
    }

    private Response change(UUID source, String ifMatch, LongFunction<Fate> change) {
        fates.of(source);
        return Changes.answer(ifMatch, seen -> answer(change.apply(seen)), () -> FateJson.of(fates.of(source)));
    }

    private static Response answer(Fate fate) {
        return Response.ok(FateJson.of(fate)).header("ETag", EntityTags.of(fate.version())).build();
    }
}
