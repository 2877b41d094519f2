package org.apostil.adjudication.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.apostil.adjudication.AdjudicationService;
import org.apostil.adjudication.NewRuling;
import org.apostil.adjudication.NewRuling.Seen;
import org.apostil.adjudication.RulingService;
import org.apostil.adjudication.Way;
import org.apostil.adjudication.api.AdjudicationJson.RulingJson;
import org.apostil.annotation.AnnotationContent;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;
import org.apostil.platform.api.EntityTags;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** First passes side by side, rulings on them and dissent. */
@Path("/")
@Consumes("application/json")
@Produces("application/json")
public class AdjudicationResource {

    /** An annotation as it was before the adjudicator. */
    public record SeenSide(UUID annotation, String etag) {
    }

    /**
     * A ruling to be.
     *
     * @param sides   everything that analysts said of the passage, each with its etag
     * @param pick    of {@code pick}: the annotation that shall stand
     * @param content of {@code merge} and {@code anew}: what shall stand
     */
    public record RulingRequest(Way way, List<SeenSide> sides, UUID pick, AnnotationContent content, String reason) {

        NewRuling checked() {
            if (way == null) {
                throw Problem.invalid("way", "Say how: pick, merge, anew or none.");
            }
            if (sides != null && sides.stream().anyMatch(side -> side == null || side.annotation() == null)) {
                throw new Problem(Sort.UNREADABLE, "Name the sides, each with its annotation and its etag, as the adjudication gives them. Nothing was decided yet.");
            }
            List<Seen> seen = sides == null ? List.of() : sides.stream().map(side -> new Seen(side.annotation(), EntityTags.required(side.etag()))).toList();
            return new NewRuling(way, seen, pick, content, reason);
        }
    }

    /** What one holds instead. */
    public record DissentRequest(String words) {
    }

    @Inject
    private AdjudicationService adjudications;

    @Inject
    private RulingService rulings;

    @GET
    @Path("/sources/{source}/adjudication")
    @Operation(summary = "The first passes of a source side by side, and how far they agree; to those who have submitted their own")
    public AdjudicationJson get(@PathParam("source") UUID source) {
        return AdjudicationJson.of(adjudications.of(source));
    }

    @POST
    @Path("/sources/{source}/rulings")
    @Operation(summary = "Rule on what analysts said of a passage: pick one, merge them, write anew, or let none stand; the etag of each side is its If-Match")
    @APIResponseSchema(value = RulingJson.class, responseCode = "201")
    public Response rule(@PathParam("source") UUID source, RulingRequest ruling) {
        if (ruling == null) {
            throw new Problem(Sort.UNREADABLE, "Send way, sides and reason, and what shall stand.");
        }
        return Response.status(Response.Status.CREATED).entity(RulingJson.of(rulings.rule(source, ruling.checked()))).build();
    }

    @POST
    @Path("/rulings/{ruling}/dissent")
    @Operation(summary = "Dissent from a ruling; it is kept, and printed in the report where that is wanted")
    @APIResponseSchema(value = RulingJson.class, responseCode = "201")
    public Response dissent(@PathParam("ruling") UUID ruling, DissentRequest dissent) {
        return Response.status(Response.Status.CREATED).entity(RulingJson.of(rulings.dissent(ruling, dissent == null ? null : dissent.words()))).build();
    }
}
