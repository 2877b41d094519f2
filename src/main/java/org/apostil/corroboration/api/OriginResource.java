package org.apostil.corroboration.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.apostil.corroboration.Corroboration;
import org.apostil.corroboration.CorroborationService;
import org.apostil.corroboration.OriginService;
import org.apostil.corroboration.Place;
import org.apostil.corroboration.Statement;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Where information comes from, and how far the statements of a claim are independent of each other. */
@Path("/")
@Consumes("application/json")
@Produces("application/json")
public class OriginResource {

    /** A place: one of the four, the others null. */
    public record PlaceJson(UUID statement, UUID source, UUID speaker, String outside) {

        Place place(String field) {
            if (Stream.of(statement, source, speaker, outside).filter(Objects::nonNull).count() != 1) {
                throw Problem.invalid(field, "Send one of statement, source, speaker and outside.");
            }
            return statement != null ? new Place.OfStatement(statement) : source != null ? new Place.OfSource(source)
                : speaker != null ? new Place.OfSpeaker(speaker) : new Place.Outside(outside);
        }
    }

    /** What comes from where, and how it is known. */
    public record NewOrigin(PlaceJson of, PlaceJson from, String knownBy) {
    }

    /** The id of what was recorded. */
    public record RecordedOrigin(UUID id) {
    }

    /**
     * How far the statements of a claim bear each other out.
     *
     * @param independent how many origins there are that are independent of each other
     * @param unsaid      statements of which it cannot be said where they come from
     * @param circles     circular reporting: who has it from the next, and the last from the first
     * @param withdrawn   how many more statements there would be if their sources were not withdrawn
     */
    public record CorroborationJson(int independent, String words, List<OriginJson> origins, List<UUID> unsaid, List<List<String>> circles, List<UnborneJson> unborne, List<LinkJson> recorded, int withdrawn) {

        static CorroborationJson of(Corroboration found) {
            return new CorroborationJson(found.independent(), found.words(),
                found.origins().stream().map(origin -> new OriginJson(origin.names(), origin.approved(), origin.statements().stream().map(Statement::id).toList())).toList(),
                found.unsaid().stream().map(Statement::id).toList(), found.circles().stream().map(Corroboration.Circle::way).toList(),
                found.unborne().stream().map(one -> new UnborneJson(one.statement().id(), one.why())).toList(),
                found.recorded().stream().map(one -> new LinkJson(one.id(), one.of(), one.from(), one.knownBy(), one.by(), one.at())).toList(), found.withdrawn());
        }
    }

    /** A statement that a note grades 1, and why its other origin is none by what is recorded now. */
    public record UnborneJson(UUID statement, String why) {
    }

    /** Origins that cannot be told apart, with the annotations that go back to them. */
    public record OriginJson(List<String> names, boolean approved, List<UUID> statements) {
    }

    /** What somebody recorded, in words. */
    public record LinkJson(UUID id, String of, String from, String knownBy, String by, Instant at) {
    }

    @Inject
    private OriginService origins;

    @Inject
    private CorroborationService corroboration;

    @GET
    @Path("/claims/{claim}/corroboration")
    @Operation(summary = "What the statements of a claim go back to, and which of them are independent of each other")
    public CorroborationJson of(@PathParam("claim") UUID claim) {
        return CorroborationJson.of(corroboration.of(claim));
    }

    @POST
    @Path("/projects/{project}/origins")
    @Operation(summary = "Record that a statement, or all of a source, comes from a statement, a source, a speaker, or something outside")
    @APIResponseSchema(value = RecordedOrigin.class, responseCode = "201")
    public Response record(@PathParam("project") UUID project, NewOrigin origin) {
        if (origin == null || origin.of() == null || origin.from() == null) {
            throw new Problem(Sort.UNREADABLE, "Send of, from and knownBy.");
        }
        UUID id = origins.record(project, origin.of().place("of"), origin.from().place("from"), origin.knownBy());
        return Response.status(Response.Status.CREATED).entity(new RecordedOrigin(id)).build();
    }

    @DELETE
    @Path("/origins/{origin}")
    @Operation(summary = "Note that what was recorded of an origin does not hold; that it was recorded is kept")
    public void end(@PathParam("origin") UUID origin) {
        origins.end(origin);
    }
}
