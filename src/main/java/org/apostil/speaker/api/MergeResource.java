package org.apostil.speaker.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;
import org.apostil.speaker.MergeService;
import org.apostil.speaker.SpeakerService;
import org.apostil.speaker.api.KnownSpeakerJson.MergeJson;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Merges of speakers and their undoing. */
@Path("/")
@Consumes("application/json")
@Produces("application/json")
public class MergeResource {

    /**
     * That a speaker proved to be another.
     *
     * @param into       the other's id
     * @param identified true where one of them is not named: a person says who they are
     */
    public record NewMerge(UUID into, boolean identified, String reason) {
    }

    /** That several speakers are one. */
    public record NewMerges(List<UUID> speakers, UUID into, boolean identified, String reason) {
    }

    /** What several merges made. */
    public record MergesJson(List<MergeJson> merges) {
    }

    /** Why something is taken back. */
    public record Undoing(String reason) {
    }

    @Inject
    private MergeService merging;

    @Inject
    private SpeakerService speakers;

    @POST
    @Path("/speakers/{speaker}/merges")
    @Operation(summary = "Say that a speaker proved to be another of the project: all that was said by them is read as said by the other")
    @APIResponseSchema(value = MergeJson.class, responseCode = "201")
    public Response merge(@PathParam("speaker") UUID speaker, NewMerge merge) {
        speakers.get(speaker);
        if (merge == null) {
            throw new Problem(Sort.UNREADABLE, "Send into and reason.");
        }
        return Response.status(Response.Status.CREATED).entity(MergeJson.of(merging.merge(speaker, merge.into(), merge.identified(), merge.reason()))).build();
    }

    @POST
    @Path("/projects/{project}/speakers/merges")
    @Operation(summary = "Merge several speakers into one of the project, all or none")
    @APIResponseSchema(value = MergesJson.class, responseCode = "201")
    public Response mergeAll(@PathParam("project") UUID project, NewMerges merges) {
        NewMerges asked = merges == null ? new NewMerges(null, null, false, null) : merges;
        return Response.status(Response.Status.CREATED).entity(new MergesJson(
            merging.mergeAll(project, asked.speakers(), asked.into(), asked.identified(), asked.reason()).stream().map(MergeJson::of).toList())).build();
    }

    @POST
    @Path("/speakers/{speaker}/merges/{merge}/undoing")
    @Operation(summary = "Take a merge back: each stands for themselves again, with what was said of each")
    @APIResponseSchema(value = MergeJson.class, responseCode = "200")
    public MergeJson undo(@PathParam("speaker") UUID speaker, @PathParam("merge") UUID merge, Undoing undoing) {
        return MergeJson.of(merging.undo(speaker, merge, undoing == null ? null : undoing.reason()));
    }
}
