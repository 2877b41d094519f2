package org.apostil.speaker.api;

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
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;
import org.apostil.speaker.Speaker;
import org.apostil.speaker.SpeakerKind;
import org.apostil.speaker.SpeakerService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** The speakers of a project. */
@Path("/projects/{project}/speakers")
@Consumes("application/json")
@Produces("application/json")
public class SpeakerResource {

    /** A speaker. */
    public record SpeakerJson(UUID id, String name, SpeakerKind kind, String description) {

        static SpeakerJson of(Speaker speaker) {
            return new SpeakerJson(speaker.id(), speaker.name(), speaker.kind(), speaker.description());
        }
    }

    /** A speaker to be. */
    public record NewSpeaker(String name, SpeakerKind kind, String description) {
    }

    @Inject
    private SpeakerService speakers;

    @GET
    @Operation(summary = "The speakers of a project, by name")
    public List<SpeakerJson> list(@PathParam("project") UUID project) {
        return speakers.list(project).stream().map(SpeakerJson::of).toList();
    }

    @POST
    @Operation(summary = "Add a speaker")
    @APIResponseSchema(value = SpeakerJson.class, responseCode = "201")
    public Response add(@PathParam("project") UUID project, NewSpeaker speaker) {
        if (speaker == null) {
            throw new Problem(Sort.UNREADABLE, "Send a name and a kind.");
        }
        SpeakerJson added = SpeakerJson.of(speakers.add(project, speaker.name(), speaker.kind(), speaker.description()));
        return Response.status(Response.Status.CREATED).entity(added).build();
    }
}
