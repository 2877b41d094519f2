package org.apostil.search.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.apostil.search.SearchExportService;
import org.apostil.search.SearchService;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Search, in a project or in all projects of whoever asks. */
@Path("/")
@Produces({"application/json", "application/problem+json"})
public class SearchResource {

    private static final int USUAL = 20;

    @Inject
    private SearchService search;

    @Inject
    private SearchExportService export;

    @GET
    @Path("/projects/{project}/search")
    @Operation(summary = "What a query (q) finds in a project, the best first: up to limit (1 to 100, usually 20) hits, after those of the page whose cursor is given")
    public SearchJson inProject(@PathParam("project") UUID project, @QueryParam("q") String query, @QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        return SearchJson.of(search.find(project, query, cursor, limit == null ? USUAL : limit));
    }

    @GET
    @Path("/search")
    @Operation(summary = "What a query finds in all of your projects, page by page as in one")
    public SearchJson inAll(@QueryParam("q") String query, @QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        return SearchJson.of(search.find(null, query, cursor, limit == null ? USUAL : limit));
    }

    @GET
    @Path("/projects/{project}/search.csv")
    @Produces({"text/csv", "application/problem+json"})
    @Operation(summary = "All that a query finds in a project, up to 1,000 hits of each place, as comma-separated values (RFC 4180); a cell that would be a formula has an apostrophe before it")
    public Response csvInProject(@PathParam("project") UUID project, @QueryParam("q") String query) {
        return HitFile.of(export, project, query, HitFormat.CSV);
    }

    @GET
    @Path("/projects/{project}/search.jsonl")
    @Produces({"application/jsonl", "application/problem+json"})
    @Operation(summary = "All that a query finds in a project, up to 1,000 hits of each place, one JSON object a line")
    public Response linesInProject(@PathParam("project") UUID project, @QueryParam("q") String query) {
        return HitFile.of(export, project, query, HitFormat.JSON_LINES);
    }

    @GET
    @Path("/search.csv")
    @Produces({"text/csv", "application/problem+json"})
    @Operation(summary = "All that a query finds in all of your projects, as comma-separated values")
    public Response csvInAll(@QueryParam("q") String query) {
        return HitFile.of(export, null, query, HitFormat.CSV);
    }

    @GET
    @Path("/search.jsonl")
    @Produces({"application/jsonl", "application/problem+json"})
    @Operation(summary = "All that a query finds in all of your projects, one JSON object a line")
    public Response linesInAll(@QueryParam("q") String query) {
        return HitFile.of(export, null, query, HitFormat.JSON_LINES);
    }
}
