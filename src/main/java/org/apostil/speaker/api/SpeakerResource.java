package org.apostil.speaker.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
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
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;
import org.apostil.platform.api.Changes;
import org.apostil.platform.api.EntityTags;
import org.apostil.speaker.KnownSpeaker;
import org.apostil.speaker.Speaker;
import org.apostil.speaker.SpeakerDetails;
import org.apostil.speaker.SpeakerEditService;
import org.apostil.speaker.SpeakerKind;
import org.apostil.speaker.SpeakerService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Speakers and what is known of them; the list of them is told with their record. */
@Path("/")
@Consumes("application/json")
@Produces("application/json")
public class SpeakerResource {

    /** A speaker. */
    public record SpeakerJson(UUID id, String name, SpeakerKind kind, String description) {

        static SpeakerJson of(Speaker speaker) {
            return new SpeakerJson(speaker.id(), speaker.name(), speaker.kind(), speaker.description());
        }
    }

    /** What was known of a speaker, by whom and when it was written. */
    public record RevisionJson(int number, SpeakerDetails details, String by, Instant at) {
    }

    @Inject
    private SpeakerService speakers;

    @Inject
    private SpeakerEditService editing;

    @POST
    @Path("/projects/{project}/speakers")
    @Operation(summary = "Add a speaker")
    @APIResponseSchema(value = SpeakerJson.class, responseCode = "201")
    public Response add(@PathParam("project") UUID project, SpeakerDetails details) {
        if (details == null) {
            throw new Problem(Sort.UNREADABLE, "Send a name and a kind.");
        }
        return Response.status(Response.Status.CREATED).entity(SpeakerJson.of(speakers.add(project, details))).build();
    }

    @GET
    @Path("/speakers/{speaker}")
    @Operation(summary = "What is known of a speaker, who they proved to be, and who proved to be them")
    @APIResponseSchema(value = KnownSpeakerJson.class, responseCode = "200")
    public Response get(@PathParam("speaker") UUID speaker) {
        return answer(editing.known(speaker));
    }

    @PUT
    @Path("/speakers/{speaker}")
    @Operation(summary = "Write a new revision of what is known of a speaker; needs If-Match")
    @APIResponseSchema(value = KnownSpeakerJson.class, responseCode = "200")
    public Response edit(@PathParam("speaker") UUID speaker, @HeaderParam("If-Match") String ifMatch, SpeakerDetails details) {
        if (details == null) {
            throw new Problem(Sort.UNREADABLE, "Send all that is known of the speaker.");
        }
        speakers.get(speaker);
        return Changes.answer(ifMatch, seen -> answer(editing.edit(speaker, seen, details)), () -> KnownSpeakerJson.of(editing.known(speaker)));
    }

    @GET
    @Path("/speakers/{speaker}/revisions")
    @Operation(summary = "All that was known of a speaker, newest first")
    public List<RevisionJson> revisions(@PathParam("speaker") UUID speaker) {
        return editing.revisions(speaker).stream().map(each -> new RevisionJson(each.number(), each.details(), each.by(), each.at())).toList();
    }

    private static Response answer(KnownSpeaker known) {
        return Response.ok(KnownSpeakerJson.of(known)).header("ETag", EntityTags.of(known.revision())).build();
    }
}
