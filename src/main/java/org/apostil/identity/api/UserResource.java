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
import java.util.Set;
import java.util.UUID;
import org.apostil.identity.SecondFactorService;
import org.apostil.identity.SessionService;
import org.apostil.identity.User;
import org.apostil.identity.UserService;
import org.apostil.mail.BaseAddress;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** The people of an installation, for its administrators. */
@Path("/users")
@Consumes("application/json")
@Produces("application/json")
public class UserResource {

    /** Who is to have an account. */
    public record NewUser(String username, String displayName) {
    }

    /**
     * An account as administrators see it: who it is, and never what they do in projects.
     *
     * @param password   whether its owner has set one
     * @param vouchedFor whether a provider vouched for them when the account was made
     * @param shut       whether nobody signs in with it
     * @param secondStep whether its owner has set one up
     */
    public record UserJson(UUID id, String username, String displayName, boolean administrator, boolean password, boolean vouchedFor, boolean shut, boolean secondStep) {

        static UserJson of(User user, Set<UUID> withSecondStep) {
            return new UserJson(user.id(), user.username(), user.displayName(), user.isAdministrator(), user.hasPassword(), user.isVouchedFor(), user.isDisabled(), withSecondStep.contains(user.id()));
        }
    }

    /** A link with which the owner of an account sets a password; it is shown this once and works once, for seven days. */
    public record PasswordLink(UUID id, String link) {
    }

    @Inject
    private UserService users;

    @Inject
    private SecondFactorService factors;

    @Inject
    private SessionService sessions;

    @Inject
    private BaseAddress base;

    @GET
    @Operation(summary = "Everybody with an account, by name; for administrators")
    public List<UserJson> list() {
        Set<UUID> withSecondStep = users.withSecondStep();
        return users.list().stream().map(user -> UserJson.of(user, withSecondStep)).toList();
    }

    @POST
    @Operation(summary = "Make an account; the answer shows the link with which its owner sets a password, this once. For administrators")
    @APIResponseSchema(value = PasswordLink.class, responseCode = "201")
    public Response add(NewUser wanted) {
        if (wanted == null) {
            throw new Problem(Sort.UNREADABLE, "Send username and displayName.");
        }
        UserService.Made made = users.invite(wanted.username(), wanted.displayName());
        return created(made.id(), made.token());
    }

    @POST
    @Path("/{user}/link")
    @Operation(summary = "Another link for somebody who has set no password yet; the one before no longer works. For administrators")
    @APIResponseSchema(value = PasswordLink.class, responseCode = "201")
    public Response link(@PathParam("user") UUID user) {
        return created(user, users.newLink(user));
    }

    @POST
    @Path("/{user}/shutting")
    @Operation(summary = "Shut an account: its sessions and tokens end, and what its owner wrote stays. For administrators")
    @APIResponse(responseCode = "204", description = "Done")
    public Response shut(@PathParam("user") UUID user) {
        users.disable(user);
        return Response.noContent().build();
    }

    @POST
    @Path("/{user}/opening")
    @Operation(summary = "Open an account again; its password is the one of before. For administrators")
    @APIResponse(responseCode = "204", description = "Done")
    public Response open(@PathParam("user") UUID user) {
        users.enable(user);
        return Response.noContent().build();
    }

    @POST
    @Path("/{user}/second-step/removal")
    @Operation(summary = "Take the second step off for somebody who has lost phone and recovery codes; their password stays theirs. For administrators")
    @APIResponse(responseCode = "204", description = "Done")
    public Response takeSecondStepOff(@PathParam("user") UUID user) {
        factors.reset(user);
        return Response.noContent().build();
    }

    @DELETE
    @Path("/{user}/sessions")
    @Operation(summary = "End all sessions of somebody; for administrators")
    @APIResponse(responseCode = "204", description = "Done")
    public Response endSessions(@PathParam("user") UUID user) {
        sessions.revokeAll(user);
        return Response.noContent().build();
    }

    private Response created(UUID id, String token) {
        String link = base.of("setup?token=" + token);
        return Response.status(Response.Status.CREATED).entity(new PasswordLink(id, link)).build();
    }
}
