package org.apostil.administration.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.apostil.administration.Configured.Setting;
import org.apostil.administration.InstallationService;
import org.apostil.administration.InstallationService.Observation;
import org.apostil.administration.InstallationService.ProjectSize;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The installation as a whole, for its administrators. */
@Path("/installation")
@Consumes("application/json")
@Produces("application/json")
public class InstallationResource {

    /** Where a mail is sent to see whether it arrives. */
    public record MailTest(String email) {
    }

    @Inject
    private InstallationService installation;

    @GET
    @Path("/projects")
    @Operation(summary = "All projects by name and size, and nothing of what stands in them; for administrators")
    public List<ProjectSize> projects() {
        return installation.projects();
    }

    @GET
    @Path("/settings")
    @Operation(summary = "What is configured; of secrets only whether they are set. For administrators")
    public List<Setting> settings() {
        return installation.settings();
    }

    @GET
    @Path("/findings")
    @Operation(summary = "How it is at this moment, seen from the node that answers: database, mail, memory; for administrators")
    public List<Observation> findings() {
        return installation.findings();
    }

    @POST
    @Path("/mail-tests")
    @Operation(summary = "Send a mail that says nothing but that it came; where the relay does not take it, findings say why. For administrators")
    @APIResponse(responseCode = "202", description = "It is on its way")
    public Response testMail(MailTest test) {
        if (test == null) {
            throw new Problem(Sort.UNREADABLE, "Send email: the address that the mail goes to.");
        }
        installation.testMail(test.email());
        return Response.accepted().build();
    }
}
