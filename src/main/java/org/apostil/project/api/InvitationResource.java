package org.apostil.project.api;

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
import org.apostil.identity.Role;
import org.apostil.mail.BaseAddress;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;
import org.apostil.project.InvitationService;
import org.apostil.project.Invitations;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Invitations to a project. */
@Path("/")
@Consumes("application/json")
@Produces("application/json")
public class InvitationResource {

    /** Whom to invite, and what they become. */
    public record NewInvitation(String email, Role role) {
    }

    /** An invitation that was sent; the link is null where it went by mail, and is shown this once where it did not. */
    public record SentInvitation(InvitationService.Standing invitation, String link) {
    }

    /** The token that the link of an invitation ends with. */
    public record Acceptance(String token) {
    }

    @Inject
    private InvitationService invitations;

    @Inject
    private Invitations links;

    @Inject
    private BaseAddress base;

    @GET
    @Path("/projects/{project}/invitations")
    @Operation(summary = "The invitations that were neither accepted nor revoked, newest first")
    public List<InvitationService.Standing> list(@PathParam("project") UUID project) {
        return invitations.list(project);
    }

    @POST
    @Path("/projects/{project}/invitations")
    @Operation(summary = "Invite somebody by e-mail; the link works once, for seven days")
    @APIResponseSchema(value = SentInvitation.class, responseCode = "201")
    public Response invite(@PathParam("project") UUID project, NewInvitation wanted) {
        NewInvitation asked = wanted == null ? new NewInvitation(null, null) : wanted;
        return created(invitations.invite(project, asked.email(), asked.role()));
    }

    @POST
    @Path("/projects/{project}/invitations/{invitation}/sending")
    @Operation(summary = "Send an invitation again, with a new link")
    @APIResponseSchema(value = SentInvitation.class, responseCode = "201")
    public Response sendAgain(@PathParam("project") UUID project, @PathParam("invitation") UUID invitation) {
        return created(invitations.sendAgain(project, invitation));
    }

    @POST
    @Path("/projects/{project}/invitations/{invitation}/revocation")
    @Operation(summary = "Take an invitation back: its link no longer works")
    @APIResponse(responseCode = "204", description = "Done")
    public Response revoke(@PathParam("project") UUID project, @PathParam("invitation") UUID invitation) {
        invitations.revoke(project, invitation);
        return Response.noContent().build();
    }

    @POST
    @Path("/invitations/acceptance")
    @Operation(summary = "Become a member by an invitation")
    public Invitations.Offer accept(Acceptance acceptance) {
        if (acceptance == null || acceptance.token() == null) {
            throw new Problem(Sort.UNREADABLE, "Send the token that the link of the invitation ends with.");
        }
        return links.accept(acceptance.token());
    }

    private Response created(InvitationService.Sent sent) {
        String link = sent.token() == null ? null : base.of("join?token=" + sent.token());
        return Response.status(Response.Status.CREATED).entity(new SentInvitation(sent.invitation(), link)).build();
    }
}
