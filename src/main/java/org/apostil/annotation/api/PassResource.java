package org.apostil.annotation.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.apostil.annotation.PassService;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The blind first pass of whoever asks, of one source. */
@Path("/sources/{source}/first-pass")
@Produces("application/json")
public class PassResource {

    @Inject
    private PassService passes;

    @GET
    @Operation(summary = "Your first pass of a source: whether it is submitted, and what it holds")
    public PassJson get(@PathParam("source") UUID source) {
        return PassJson.of(passes.of(source));
    }

    @POST
    @Operation(summary = "Submit your first pass with your drafts, and see what others submitted; cannot be taken back")
    public PassJson submit(@PathParam("source") UUID source) {
        return PassJson.of(passes.submit(source));
    }
}
