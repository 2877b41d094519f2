package org.apostil.identity.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.apostil.identity.AccountService;
import org.apostil.identity.AccountService.Account;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;
import org.apostil.platform.api.EntityTags;
import org.apostil.platform.api.ProblemDocument;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Your own account. */
@Path("/account")
@Consumes("application/json")
@Produces("application/json")
public class AccountResource {

    /** What you say about yourself; your password, where you confirm that a forgotten one may be reset by mail to that address. */
    public record AboutMe(String displayName, String email, String password) {
    }

    /** A new password, and the one that it replaces. */
    public record NewPassword(String current, String password) {
    }

    @Inject
    private AccountService accounts;

    @GET
    @Operation(summary = "Your account")
    @APIResponseSchema(value = Account.class, responseCode = "200")
    public Response get() {
        return answer(accounts.mine());
    }

    @PUT
    @Operation(summary = "Change the name that colleagues see, and your e-mail address; needs If-Match")
    @APIResponseSchema(value = Account.class, responseCode = "200")
    public Response change(@HeaderParam("If-Match") String ifMatch, AboutMe me) {
        if (me == null) {
            throw new Problem(Sort.UNREADABLE, "Send displayName and email.");
        }
        try {
            return answer(accounts.change(EntityTags.required(ifMatch), me.displayName(), me.email(), me.password()));
        } catch (Problem problem) {
            return ProblemDocument.answer(problem, problem.sort() == Sort.STALE ? accounts.mine() : null);
        }
    }

    @POST
    @Path("/password")
    @Operation(summary = "Set a new password; all your tokens end, the one of this request too")
    @APIResponse(responseCode = "204", description = "Done")
    public Response changePassword(NewPassword wanted) {
        if (wanted == null) {
            throw new Problem(Sort.UNREADABLE, "Send current and password.");
        }
        accounts.changePassword(wanted.current(), wanted.password());
        return Response.noContent().build();
    }

    private static Response answer(Account account) {
        return Response.ok(account).header("ETag", EntityTags.of(account.revision())).build();
    }
}
