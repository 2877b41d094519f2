package org.apostil.trail.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.apostil.platform.Problem;
import org.apostil.trail.TrailService;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The audit trail: of a project for its leads and reviewers, of the installation for its administrators. */
@Path("/")
@Produces({"application/json", "application/problem+json"})
public class TrailResource {

    private static final int USUAL = 100;
    private static final int MOST = 500;

    @Inject
    private TrailService trail;

    @GET
    @Path("/projects/{project}/audit")
    @Operation(summary = "The events of a project, newest first: up to limit (1 to 500, usually 100) of them, before the number before")
    public TrailJson ofProject(@PathParam("project") UUID project, @BeanParam TrailQuery query, @QueryParam("before") Long before, @QueryParam("limit") Integer limit) {
        return page(project, query, before, limit);
    }

    @GET
    @Path("/projects/{project}/audit.csv")
    @Produces({"text/csv", "application/problem+json"})
    @Operation(summary = "The events of a project, oldest first, as comma-separated values (RFC 4180); a cell that would be a formula has an apostrophe before it")
    public Response csvOfProject(@PathParam("project") UUID project, @BeanParam TrailQuery query) {
        return TrailFile.of(trail, project, query.filter(), TrailFormat.CSV);
    }

    @GET
    @Path("/projects/{project}/audit.jsonl")
    @Produces({"application/jsonl", "application/problem+json"})
    @Operation(summary = "The events of a project, oldest first, one JSON object a line, each with what its hash is made of")
    public Response linesOfProject(@PathParam("project") UUID project, @BeanParam TrailQuery query) {
        return TrailFile.of(trail, project, query.filter(), TrailFormat.JSON_LINES);
    }

    @GET
    @Path("/audit")
    @Operation(summary = "The events of the installation and of no project, newest first, for administrators")
    public TrailJson ofInstallation(@BeanParam TrailQuery query, @QueryParam("before") Long before, @QueryParam("limit") Integer limit) {
        return page(null, query, before, limit);
    }

    @GET
    @Path("/audit.csv")
    @Produces({"text/csv", "application/problem+json"})
    @Operation(summary = "The events of the installation, oldest first, as comma-separated values, for administrators")
    public Response csvOfInstallation(@BeanParam TrailQuery query) {
        return TrailFile.of(trail, null, query.filter(), TrailFormat.CSV);
    }

    @GET
    @Path("/audit.jsonl")
    @Produces({"application/jsonl", "application/problem+json"})
    @Operation(summary = "The events of the installation, oldest first, one JSON object a line, for administrators")
    public Response linesOfInstallation(@BeanParam TrailQuery query) {
        return TrailFile.of(trail, null, query.filter(), TrailFormat.JSON_LINES);
    }

    @GET
    @Path("/audit/{event}")
    @Operation(summary = "One event by its number")
    public TrailJson.EventJson event(@PathParam("event") long event) {
        return TrailJson.EventJson.of(trail.one(event));
    }

    private TrailJson page(UUID project, TrailQuery query, Long before, Integer limit) {
        int most = limit == null ? USUAL : limit;
        if (most < 1 || most > MOST) {
            throw Problem.invalid("limit", "Ask for 1 to " + MOST + " events.");
        }
        long head = before == null ? trail.head(project) : before - 1;
        return TrailJson.of(trail.newest(project, query.filter(), head, 0, most), most);
    }
}
