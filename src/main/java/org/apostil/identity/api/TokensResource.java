package org.apostil.identity.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.apostil.identity.TokenService;
import org.apostil.identity.TokenService.Kept;
import org.apostil.identity.TokenService.Made;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Your own tokens. */
@Path("/account/tokens")
@Consumes("application/json")
@Produces("application/json")
public class TokensResource {

    /** What a token is called, what it is for (read, annotate, review, administer), and how many days it lasts. */
    public record Wanted(String name, List<String> scopes, Integer days) {
    }

    private static final int USUAL_DAYS = 90;

    @Inject
    private TokenService tokens;

    @GET
    @Operation(summary = "Your tokens that have not ended, never what they open with")
    public List<Kept> list() {
        return tokens.mine();
    }

    @POST
    @Operation(summary = "A token with a name, scopes and an end (90 days where none is said); it is shown this once")
    @APIResponseSchema(value = Made.class, responseCode = "201")
    public Response make(Wanted wanted) {
        if (wanted == null) {
            throw new Problem(Sort.UNREADABLE, "Send name, scopes and days.");
        }
        return Response.status(Response.Status.CREATED).entity(tokens.make(wanted.name(), wanted.scopes(), wanted.days() == null ? USUAL_DAYS : wanted.days())).build();
    }

    @DELETE
    @Path("/{token}")
    @Operation(summary = "End a token at once")
    @APIResponse(responseCode = "204", description = "Done")
    public Response revoke(@PathParam("token") UUID token) {
        tokens.revoke(token);
        return Response.noContent().build();
    }
}
