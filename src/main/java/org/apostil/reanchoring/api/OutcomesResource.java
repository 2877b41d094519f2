package org.apostil.reanchoring.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;
import org.apostil.platform.api.EntityTags;
import org.apostil.platform.api.ProblemDocument;
import org.apostil.reanchoring.ByHand;
import org.apostil.reanchoring.ConfirmationService;
import org.apostil.reanchoring.OutcomeService;
import org.apostil.reanchoring.Outcomes;
import org.apostil.reanchoring.PlacementService;
import org.apostil.reanchoring.api.OutcomesJson.WaitingJson;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** What became of annotations and discussions with a text, and where a person says that they stand. */
@Path("/")
@Consumes("application/json")
@Produces("application/json")
public class OutcomesResource {

    /** A candidate, from 1, or 0 for none of them; the reason may be left out. */
    public record Choice(Integer candidate, String reason) {
    }

    /** How many annotations stand in their own words at one likely place. */
    public record Confirmable(Integer annotations) {
    }

    /** A passage of the newest text for each span, in their order, null where that stands there no more; the reason may be left out. */
    public record Placement(List<ByHand> spans, String reason) {
    }

    @Inject
    private OutcomeService outcomes;

    @Inject
    private PlacementService placements;

    @Inject
    private ConfirmationService confirmations;

    @GET
    @Path("/source-versions/{version}/outcomes")
    @Operation(summary = "What became of annotations and discussions with this text: how many of each outcome, what waits with its candidates, and orphans, 1 to 100 of each")
    public OutcomesJson outcomes(@PathParam("version") UUID version, @QueryParam("from") @DefaultValue("0") int from, @QueryParam("limit") @DefaultValue("100") int limit) {
        return OutcomesJson.of(outcomes.of(version, from, limit));
    }

    @GET
    @Path("/source-versions/{version}/confirmation")
    @Operation(summary = "How many annotations wait that stand in their own words at one likely place, and can be confirmed at once")
    public Confirmable confirmable(@PathParam("version") UUID version) {
        return new Confirmable(confirmations.count(version));
    }

    @POST
    @Path("/source-versions/{version}/confirmation")
    @Operation(summary = "Carry all of them over, if they are as many as you saw; each is written down by itself")
    @APIResponseSchema(value = Confirmable.class, responseCode = "200")
    public Response confirm(@PathParam("version") UUID version, Confirmable seen) {
        if (seen == null || seen.annotations() == null) {
            throw Problem.invalid("annotations", "Say how many you saw.");
        }
        return Response.ok(new Confirmable(confirmations.confirm(version, seen.annotations()))).build();
    }

    @GET
    @Path("/outcomes/{outcome}")
    @Operation(summary = "One that waits for a person, or is an orphan, with its candidates")
    @APIResponseSchema(value = WaitingJson.class, responseCode = "200")
    public Response outcome(@PathParam("outcome") UUID outcome) {
        WaitingJson json = WaitingJson.of(outcomes.get(outcome));
        return Response.ok(json).header("ETag", json.etag()).build();
    }

    @POST
    @Path("/outcomes/{outcome}/choice")
    @Operation(summary = "Carry it over to a candidate, or, with 0, leave it on the earlier text as an orphan; needs If-Match")
    @APIResponseSchema(value = OutcomesJson.class, responseCode = "200")
    public Response choose(@PathParam("outcome") UUID outcome, @HeaderParam("If-Match") String ifMatch, Choice choice) {
        if (choice == null || choice.candidate() == null) {
            throw Problem.invalid("candidate", "Name a candidate by its number, or 0 for none of them.");
        }
        return settled(outcome, () -> placements.choose(outcome, EntityTags.required(ifMatch), choice.candidate(), choice.reason()));
    }

    @POST
    @Path("/outcomes/{outcome}/placement")
    @Operation(summary = "Carry it over to passages that you select, an orphan too; approvals lapse; needs If-Match")
    @APIResponseSchema(value = OutcomesJson.class, responseCode = "200")
    public Response place(@PathParam("outcome") UUID outcome, @HeaderParam("If-Match") String ifMatch, Placement placement) {
        if (placement == null || placement.spans() == null) {
            throw Problem.invalid("spans", "Give a passage of the newest text, or null, for each of its spans.");
        }
        return settled(outcome, () -> placements.place(outcome, EntityTags.required(ifMatch), placement.spans().stream().map(Optional::ofNullable).toList(), placement.reason()));
    }

    private Response settled(UUID outcome, Supplier<Outcomes> settling) {
        outcomes.get(outcome);
        try {
            return Response.ok(OutcomesJson.of(settling.get())).build();
        } catch (Problem problem) {
            return ProblemDocument.answer(problem, problem.sort() == Sort.STALE ? WaitingJson.of(outcomes.get(outcome)) : null);
        }
    }
}
