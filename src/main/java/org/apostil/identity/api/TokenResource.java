package org.apostil.identity.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.apostil.identity.Accounts;
import org.apostil.identity.Actor;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;

/** Hands out bearer tokens. */
@Path("/tokens")
@Consumes("application/json")
@Produces("application/json")
public class TokenResource {

    /** Who asks. */
    public record Credentials(String username, String password) {
    }

    @Inject
    private Accounts accounts;

    @POST
    @SecurityRequirements
    @Operation(summary = "A token for a name and a password")
    public Accounts.Token create(Credentials credentials) {
        if (credentials == null || credentials.username() == null || credentials.password() == null) {
            throw new Problem(Sort.UNREADABLE, "Send a username and a password.");
        }
        Actor actor = accounts.authenticate(credentials.username(), credentials.password())
            .orElseThrow(() -> new Problem(Sort.NOT_SIGNED_IN, "The name and the password do not belong together."));
        return accounts.issueToken(actor);
    }
}
