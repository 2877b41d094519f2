package org.apostil.claim.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.UUID;
import org.apostil.claim.ClaimService;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The claims of a project. */
@Path("/projects/{project}/claims")
@Produces("application/json")
public class ClaimResource {

    /** A claim. */
    public record ClaimJson(UUID id, String proposition) {
    }

    @Inject
    private ClaimService claims;

    @GET
    @Operation(summary = "The claims of a project")
    public List<ClaimJson> list(@PathParam("project") UUID project) {
        return claims.list(project).stream().map(claim -> new ClaimJson(claim.id(), claim.proposition())).toList();
    }
}
