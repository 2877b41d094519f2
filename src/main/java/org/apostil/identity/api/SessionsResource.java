package org.apostil.identity.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.apostil.identity.SessionService;
import org.apostil.identity.SessionService.Open;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Everybody's sessions, for administrators. */
@Path("/installation/sessions")
@Produces("application/json")
public class SessionsResource {

    @Inject
    private SessionService sessions;

    @GET
    @Operation(summary = "Everybody's sessions, who was seen last first, at most 500; for administrators")
    public List<Open> list() {
        return sessions.all();
    }

    @DELETE
    @Path("/{session}")
    @Operation(summary = "End somebody's session; for administrators")
    @APIResponse(responseCode = "204", description = "Done")
    public Response end(@PathParam("session") UUID session) {
        sessions.revokeAny(session);
        return Response.noContent().build();
    }
}
