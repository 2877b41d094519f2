package org.apostil.identity.api;

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
import org.apostil.identity.SessionService;
import org.apostil.identity.SessionService.Open;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** One's own sessions. No token that was made to be kept sees or ends any. */
@Path("/account/sessions")
@Consumes("application/json")
@Produces("application/json")
public class OwnSessionsResource {

    @Inject
    private SessionService sessions;

    @GET
    @Operation(summary = "Where you are signed in, newest first; not with a token that was made to be kept")
    public List<Open> list() {
        return sessions.mine();
    }

    @POST
    @Path("/{session}/ending")
    @Operation(summary = "End one of your sessions, with your password; not with a token that was made to be kept")
    @APIResponse(responseCode = "204", description = "Done")
    public Response end(@PathParam("session") UUID session, Shown shown) {
        sessions.revoke(session, Shown.password(shown));
        return Response.noContent().build();
    }

    @POST
    @Path("/ending")
    @Operation(summary = "End all your sessions, with your password; tokens stay. Not with a token that was made to be kept")
    @APIResponse(responseCode = "204", description = "Done")
    public Response endAll(Shown shown) {
        sessions.revokeOthers(Shown.password(shown));
        return Response.noContent().build();
    }
}
