package org.apostil.platform.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The description of this interface, made from its code when it is built. */
@Path("/openapi.json")
public class OpenApiResource {

    @GET
    @Produces("application/json")
    @Operation(hidden = true)
    public InputStream get() {
        return OpenApiResource.class.getResourceAsStream("/META-INF/openapi.json");
    }
}
