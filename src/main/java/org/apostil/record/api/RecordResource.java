package org.apostil.record.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.apostil.annotation.Reliability;
import org.apostil.record.MoveService;
import org.apostil.record.RecordService;
import org.apostil.record.Reliable;
import org.apostil.record.ReliabilityService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** The record of a speaker: statements, grades over time, notes on reliability, and statements moved to another. */
@Path("/")
@Consumes("application/json")
@Produces("application/json")
public class RecordResource {

    /** What is thought of a speaker's reliability. */
    public record NewReliability(Reliability reliability, String reason) {
    }

    /** Notes on a speaker, newest first. */
    public record ReliabilityJson(List<Reliable> notes) {
    }

    /** Statements that another speaker made; {@code annotations} are those of the statements. */
    public record NewMoves(List<UUID> annotations, UUID to, String reason) {
    }

    /** Moves to and from a speaker, newest first. */
    public record MovesJson(List<MoveJson> moves) {
    }

    /** Why something is taken back. */
    public record Undoing(String reason) {
    }

    @Inject
    private RecordService record;

    @Inject
    private ReliabilityService reliability;

    @Inject
    private MoveService moving;

    @GET
    @Path("/speakers/{speaker}/statements")
    @Operation(summary = "What a speaker, and whoever proved to be them, says in all sources, the earliest first; with the grades that were given to it, and how often in each year")
    public TrackRecordJson statements(@PathParam("speaker") UUID speaker, @QueryParam("page") @DefaultValue("1") int page) {
        return TrackRecordJson.of(record.of(speaker, page));
    }

    @GET
    @Path("/speakers/{speaker}/reliability")
    @Operation(summary = "What was thought of a speaker's reliability, newest first")
    public ReliabilityJson reliability(@PathParam("speaker") UUID speaker) {
        return new ReliabilityJson(reliability.of(speaker));
    }

    @POST
    @Path("/speakers/{speaker}/reliability")
    @Operation(summary = "Note what is thought of a speaker's reliability; the newest holds, and all are kept")
    @APIResponseSchema(value = ReliabilityJson.class, responseCode = "201")
    public Response note(@PathParam("speaker") UUID speaker, NewReliability note) {
        NewReliability said = note == null ? new NewReliability(null, null) : note;
        return Response.status(Response.Status.CREATED).entity(new ReliabilityJson(reliability.note(speaker, said.reliability(), said.reason()))).build();
    }

    @GET
    @Path("/speakers/{speaker}/moves")
    @Operation(summary = "Statements that were moved to or from a speaker, newest first")
    public MovesJson moves(@PathParam("speaker") UUID speaker) {
        return new MovesJson(moving.of(speaker).stream().map(MoveJson::of).toList());
    }

    @POST
    @Path("/speakers/{speaker}/moves")
    @Operation(summary = "Move statements of a speaker to another speaker of the project, all or none")
    @APIResponseSchema(value = MovesJson.class, responseCode = "201")
    public Response move(@PathParam("speaker") UUID speaker, NewMoves moves) {
        NewMoves said = moves == null ? new NewMoves(null, null, null) : moves;
        return Response.status(Response.Status.CREATED)
            .entity(new MovesJson(moving.move(speaker, said.to(), said.annotations(), said.reason()).stream().map(MoveJson::of).toList())).build();
    }

    @POST
    @Path("/speakers/{speaker}/moves/{move}/undoing")
    @Operation(summary = "Take a move back: whoever was meant before is meant again")
    public MoveJson undo(@PathParam("speaker") UUID speaker, @PathParam("move") UUID move, Undoing undoing) {
        return MoveJson.of(moving.undo(speaker, move, undoing == null ? null : undoing.reason()));
    }
}
