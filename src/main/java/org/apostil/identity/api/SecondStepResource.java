package org.apostil.identity.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.apostil.identity.SecondFactorService;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Whether a project asks its members for a second step when they sign in. */
@Path("/projects/{project}/second-step")
@Consumes("application/json")
@Produces("application/json")
public class SecondStepResource {

    /** Whether it does. */
    public record Rule(Boolean required) {
    }

    @Inject
    private SecondFactorService factors;

    @GET
    @Operation(summary = "Whether the project opens only to members whose sign-in has a second step")
    public Rule get(@PathParam("project") UUID project) {
        return new Rule(factors.isRequired(project));
    }

    @PUT
    @Operation(summary = "Have it ask for that, or no longer; whoever does has a second step themself")
    public Rule put(@PathParam("project") UUID project, Rule rule) {
        if (rule == null || rule.required() == null) {
            throw new Problem(Sort.UNREADABLE, "Send required: true or false.");
        }
        factors.require(project, rule.required());
        return rule;
    }
}
