package org.apostil.annotation.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.apostil.annotation.BulkDecision;
import org.apostil.annotation.BulkDecision.Chosen;
import org.apostil.annotation.DecisionService;
import org.apostil.annotation.PastService;
import org.apostil.annotation.api.AnnotationJson.CodeJson;
import org.apostil.platform.Problem;
import org.apostil.platform.api.EntityTags;
import org.apostil.review.Action;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What a reviewer needs: the past of an annotation, what they looked at last, and decisions on many at once. */
@Path("/")
@Consumes("application/json")
@Produces("application/json")
public class ReviewResource {

    /** The revision that was looked at. */
    public record Look(Integer revision) {
    }

    /** An annotation as it was when it was chosen. */
    public record ChosenJson(UUID id, String etag) {
    }

    /** The same decision on 1 to 100 annotations; the reason is needed to request changes and to reject. */
    public record NewDecisions(Action action, String reason, List<ChosenJson> annotations) {
    }

    /**
     * What came of one.
     *
     * @param number  its number in its text; 0 for one that is not there
     * @param state   where it stands now; null for one that is not there
     * @param refused why it was not decided on; null where it was
     */
    public record ResultJson(UUID id, int number, CodeJson state, boolean done, String refused) {

        static ResultJson of(BulkDecision.Result result) {
            return new ResultJson(result.id(), result.number(), result.state().map(state -> new CodeJson(state.code(), state.words())).orElse(null),
                result.isDone(), result.refused().orElse(null));
        }
    }

    /** What came of all. */
    public record ResultsJson(String words, List<ResultJson> results) {
    }

    @Inject
    private PastService past;

    @Inject
    private DecisionService decisions;

    @GET
    @Path("/annotations/{annotation}/past")
    @Operation(summary = "All revisions of an annotation and all steps, oldest first, and what changed since a revision: without one, since you looked last")
    public PastJson past(@PathParam("annotation") UUID annotation, @QueryParam("since") @DefaultValue("0") int since) {
        return PastJson.of(past.of(annotation, since));
    }

    @PUT
    @Path("/annotations/{annotation}/look")
    @Operation(summary = "Remember which revision you looked at; known to you alone, and never goes back, so it needs no If-Match")
    @APIResponse(responseCode = "204", description = "Remembered")
    public Response look(@PathParam("annotation") UUID annotation, Look look) {
        if (look == null || look.revision() == null) {
            throw Problem.invalid("revision", "Name the revision that you looked at.");
        }
        past.look(annotation, look.revision());
        return Response.noContent().build();
    }

    @POST
    @Path("/projects/{project}/decisions")
    @Operation(summary = "The same decision on many annotations, each with the entity tag that you saw; each is decided, logged or refused by itself")
    public ResultsJson decide(@PathParam("project") UUID project, NewDecisions wanted) {
        if (wanted == null || wanted.annotations() == null || wanted.annotations().stream().anyMatch(each -> each == null || each.id() == null)) {
            throw Problem.invalid("annotations", "Choose 1 to %d annotations, each by id and etag.".formatted(DecisionService.MOST));
        }
        BulkDecision decided = decisions.decide(project, wanted.action(), wanted.reason(),
            wanted.annotations().stream().map(each -> new Chosen(each.id(), EntityTags.required(each.etag()))).toList());
        return new ResultsJson(decided.words(), decided.results().stream().map(ResultJson::of).toList());
    }
}
