package org.apostil.identity.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.apostil.identity.SecondFactorService;
import org.apostil.identity.SecondFactorService.Enrolment;
import org.apostil.identity.SecondFactorService.Standing;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** The second step of one's own sign-in. No token that was made to be kept does any of this. */
@Path("/account/second-step")
@Consumes("application/json")
@Produces("application/json")
public class OwnSecondStepResource {

    /** Your password, and a code that the app shows now. */
    public record Confirmation(String current, String code) {
    }

    /** Codes for whoever has lost their phone, each of which opens the account once. */
    public record RecoveryCodes(List<String> recoveryCodes) {
    }

    @Inject
    private SecondFactorService factors;

    @GET
    @Operation(summary = "Whether your sign-in has a second step, and how many recovery codes are left; not with a token that was made to be kept")
    public Standing get() {
        return factors.mine();
    }

    @POST
    @Operation(summary = "Begin to set it up: the answer shows the secret for the app, this once. Nothing asks for it before it is confirmed; not with a token that was made to be kept")
    @APIResponseSchema(value = Enrolment.class, responseCode = "201")
    public Response begin() {
        return Response.status(Response.Status.CREATED).entity(factors.begin()).build();
    }

    @POST
    @Path("/confirmation")
    @Operation(summary = "Set it up, with your password and the first code; the answer shows the recovery codes, this once. Not with a token that was made to be kept")
    public RecoveryCodes confirm(Confirmation shown) {
        if (shown == null) {
            throw new Problem(Sort.UNREADABLE, "Send current, which is your password, and code, which your app shows now.");
        }
        return new RecoveryCodes(factors.confirm(shown.current(), shown.code()));
    }

    @POST
    @Path("/recovery-codes")
    @Operation(summary = "New recovery codes in the place of those before, with your password; they are shown this once. Not with a token that was made to be kept")
    public RecoveryCodes renew(Shown shown) {
        return new RecoveryCodes(factors.newRecoveryCodes(Shown.password(shown)));
    }

    @POST
    @Path("/removal")
    @Operation(summary = "Take it off, with your password; projects that ask for it close. Not with a token that was made to be kept")
    @APIResponse(responseCode = "204", description = "Done")
    public Response takeOff(Shown shown) {
        factors.takeOff(Shown.password(shown));
        return Response.noContent().build();
    }
}
