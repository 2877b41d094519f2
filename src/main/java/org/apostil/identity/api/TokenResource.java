package org.apostil.identity.api;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import org.apostil.identity.Accounts;
import org.apostil.identity.Proof;
import org.apostil.identity.SignIn;
import org.apostil.identity.Visitor;
import org.apostil.identity.web.Visitors;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;

/** Hands out bearer tokens. */
@Path("/tokens")
@Consumes("application/json")
@Produces("application/json")
public class TokenResource {

    /** Who asks; a code where their sign-in has a second step. */
    public record Credentials(String username, String password, String code) {
    }

    @Inject
    private SignIn signIn;

    @Inject
    private Accounts accounts;

    @POST
    @SecurityRequirements
    @Operation(summary = "A token for a name and a password, and a code where the account asks for one; it lasts twelve hours")
    public Accounts.Token create(@Context HttpServletRequest request, Credentials credentials) {
        if (credentials == null || credentials.username() == null || credentials.password() == null) {
            throw new Problem(Sort.UNREADABLE, "Send a username and a password.");
        }
        return accounts.issueToken(proof(credentials, Visitors.of(request)).actor());
    }

    private Proof proof(Credentials credentials, Visitor visitor) {
        Proof proof = signIn.byPassword(credentials.username(), credentials.password(), visitor);
        if (proof.pending() == null) {
            return proof;
        }
        if (credentials.code() == null) {
            throw new Problem(Sort.NOT_SIGNED_IN, "This account asks for a second step: send the code of its owner's app too, as “code”.");
        }
        return signIn.byCode(proof.pending(), credentials.code(), visitor);
    }
}
