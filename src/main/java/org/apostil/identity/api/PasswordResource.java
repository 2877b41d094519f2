package org.apostil.identity.api;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.apostil.identity.Accounts;
import org.apostil.identity.PasswordReset;
import org.apostil.identity.web.Visitors;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;

/** Passwords of those who cannot sign in: whoever forgot theirs, and whoever has not set one yet. */
@Path("/")
@Consumes("application/json")
@Produces("application/json")
public class PasswordResource {

    /** The name with which somebody signs in, or their address. */
    public record Forgotten(String who) {
    }

    /** What a link to set a password ends with, and the password. */
    public record FirstPassword(String token, String password) {
    }

    @Inject
    private PasswordReset reset;

    @Inject
    private Accounts accounts;

    @POST
    @Path("/password-resets")
    @SecurityRequirements
    @Operation(summary = "Have a link to set a new password mailed to whoever forgot theirs, where they confirmed their address; the answer does not say whether there is such a person")
    @APIResponse(responseCode = "202", description = "If there is such an account with a confirmed address, a mail is on its way")
    public Response ask(@Context HttpServletRequest request, Forgotten forgotten) {
        if (forgotten == null || forgotten.who() == null) {
            throw new Problem(Sort.UNREADABLE, "Send who: the name with which you sign in, or your address.");
        }
        if (!reset.isPossible()) {
            throw new Problem(Sort.REFUSED, "This installation sends no mail, so a password cannot be reset. Ask an administrator for a new account, and a lead to add it to your project.");
        }
        reset.ask(forgotten.who(), Visitors.of(request));
        return Response.accepted().build();
    }

    @POST
    @Path("/passwords")
    @SecurityRequirements
    @Operation(summary = "Set a password with the token of a link, which works once; all sessions and tokens of its owner end")
    @APIResponse(responseCode = "204", description = "Done")
    public Response set(FirstPassword wanted) {
        if (wanted == null) {
            throw new Problem(Sort.UNREADABLE, "Send token and password.");
        }
        accounts.setPassword(wanted.token(), wanted.password());
        return Response.noContent().build();
    }
}
