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
import java.util.List;
import java.util.UUID;
import java.util.function.LongFunction;
import org.apostil.annotation.AnnotationContent;
import org.apostil.annotation.AnnotationReadService;
import org.apostil.annotation.SuggestionDecisionService;
import org.apostil.annotation.SuggestionService;
import org.apostil.annotation.SuggestionView;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;
import org.apostil.platform.api.Changes;
import org.apostil.platform.api.EntityTags;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Changes that colleagues suggest to annotations, accepted and rejected piece by piece. */
@Path("/")
@Consumes("application/json")
@Produces("application/json")
public class SuggestionResource {

    /** A suggestion to be: against which revision, all that the annotation shall say, and why. */
    public record NewSuggestion(int revision, AnnotationContent content, String reason) {
    }

    /** What is decided on which pieces, by their numbers from 1; a rejection may say why. */
    public record NewDecision(List<Integer> pieces, PieceVerdict decision, String reason) {
    }

    @Inject
    private SuggestionService suggestions;

    @Inject
    private SuggestionDecisionService deciding;

    @Inject
    private AnnotationReadService annotations;

    @GET
    @Path("/annotations/{annotation}/suggestions")
    @Operation(summary = "The suggestions to an annotation, oldest first")
    public List<SuggestionJson> list(@PathParam("annotation") UUID annotation) {
        return annotations.get(annotation).suggestions().stream().map(SuggestionJson::of).toList();
    }

    @POST
    @Path("/annotations/{annotation}/suggestions")
    @Operation(summary = "Suggest that a colleague's annotation say something else; each difference from that revision becomes a piece")
    @APIResponseSchema(value = SuggestionJson.class, responseCode = "201")
    public Response suggest(@PathParam("annotation") UUID annotation, NewSuggestion suggestion) {
        if (suggestion == null || suggestion.content() == null) {
            throw new Problem(Sort.UNREADABLE, "Send the revision that you had before you, the content that you suggest, and the reason.");
        }
        return answer(Response.status(Response.Status.CREATED), suggestions.suggest(annotation, suggestion.revision(), suggestion.content(), suggestion.reason()));
    }

    @GET
    @Path("/suggestions/{suggestion}")
    @Operation(summary = "A suggestion, with where each of its pieces stands")
    @APIResponseSchema(value = SuggestionJson.class, responseCode = "200")
    public Response get(@PathParam("suggestion") UUID suggestion) {
        return answer(Response.ok(), suggestions.get(suggestion));
    }

    @POST
    @Path("/suggestions/{suggestion}/decisions")
    @Operation(summary = "Accept or reject pieces of a suggestion; needs If-Match. What is accepted together becomes one revision of the annotation")
    @APIResponseSchema(value = SuggestionJson.class, responseCode = "200")
    public Response decide(@PathParam("suggestion") UUID suggestion, @HeaderParam("If-Match") String ifMatch, NewDecision decision) {
        if (decision == null || decision.decision() == null) {
            throw Problem.invalid("decision", "Say what is decided: accept or reject.");
        }
        return change(suggestion, ifMatch, seen -> decision.decision() == PieceVerdict.ACCEPT
            ? deciding.accept(suggestion, seen, decision.pieces()) : deciding.reject(suggestion, seen, decision.pieces(), decision.reason()));
    }

    @POST
    @Path("/suggestions/{suggestion}/withdrawal")
    @Operation(summary = "Withdraw what is open of your own suggestion; needs If-Match")
    @APIResponseSchema(value = SuggestionJson.class, responseCode = "200")
    public Response withdraw(@PathParam("suggestion") UUID suggestion, @HeaderParam("If-Match") String ifMatch) {
        return change(suggestion, ifMatch, seen -> suggestions.withdraw(suggestion, seen));
    }

    private Response change(UUID suggestion, String ifMatch, LongFunction<SuggestionView> change) {
        suggestions.get(suggestion);
        return Changes.answer(ifMatch, seen -> answer(Response.ok(), change.apply(seen)), () -> SuggestionJson.of(suggestions.get(suggestion)));
    }

    private static Response answer(Response.ResponseBuilder answer, SuggestionView view) {
        return answer.entity(SuggestionJson.of(view)).header("ETag", EntityTags.of(view.version())).build();
    }
}
