package org.apostil.search.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;
import org.apostil.platform.api.EntityTags;
import org.apostil.platform.api.ProblemDocument;
import org.apostil.search.Saved;
import org.apostil.search.SavedSearchService;
import org.apostil.search.SearchToKeep;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Searches that people keep by name. */
@Path("/")
@Consumes("application/json")
@Produces({"application/json", "application/problem+json"})
public class SavedSearchResource {

    /**
     * A saved search.
     *
     * @param project where it looks; null for all of your projects
     * @param owner   who saved it
     * @param etag    to be sent with a change
     */
    public record SavedJson(UUID id, UUID project, String name, String query, boolean shared, String owner, boolean mine, String etag) {

        static SavedJson of(Saved saved) {
            return new SavedJson(saved.id(), saved.project(), saved.name(), saved.query(), saved.shared(), saved.owner(), saved.mine(), EntityTags.of(saved.version()));
        }
    }

    @Inject
    private SavedSearchService searches;

    @GET
    @Path("/projects/{project}/saved-searches")
    @Operation(summary = "The saved searches in a project: yours, and those that colleagues share")
    public List<SavedJson> inProject(@PathParam("project") UUID project) {
        return searches.list(project).stream().map(SavedJson::of).toList();
    }

    @POST
    @Path("/projects/{project}/saved-searches")
    @Operation(summary = "Save a search in a project, for yourself or shared with its members")
    @APIResponseSchema(value = SavedJson.class, responseCode = "201")
    public Response saveInProject(@PathParam("project") UUID project, SearchToKeep kept) {
        return saved(Response.Status.CREATED, searches.save(project, present(kept)));
    }

    @GET
    @Path("/saved-searches")
    @Operation(summary = "All of your saved searches")
    public List<SavedJson> mine() {
        return searches.list(null).stream().map(SavedJson::of).toList();
    }

    @POST
    @Path("/saved-searches")
    @Operation(summary = "Save a search in all of your projects")
    @APIResponseSchema(value = SavedJson.class, responseCode = "201")
    public Response saveInAll(SearchToKeep kept) {
        return saved(Response.Status.CREATED, searches.save(null, present(kept)));
    }

    @GET
    @Path("/saved-searches/{search}")
    @Operation(summary = "A saved search of yours, or one that a colleague shares")
    @APIResponseSchema(SavedJson.class)
    public Response get(@PathParam("search") UUID search) {
        return saved(Response.Status.OK, searches.get(search));
    }

    @PUT
    @Path("/saved-searches/{search}")
    @Operation(summary = "Change a saved search of yours")
    @APIResponseSchema(SavedJson.class)
    public Response change(@PathParam("search") UUID search, @HeaderParam("If-Match") String seen, SearchToKeep kept) {
        long version = EntityTags.required(seen);
        return orStale(search, () -> saved(Response.Status.OK, searches.change(search, version, present(kept))));
    }

    @DELETE
    @Path("/saved-searches/{search}")
    @Operation(summary = "Delete a saved search of yours")
    @APIResponse(responseCode = "204", description = "It is gone")
    public Response delete(@PathParam("search") UUID search, @HeaderParam("If-Match") String seen) {
        long version = EntityTags.required(seen);
        return orStale(search, () -> {
            searches.delete(search, version);
            return Response.noContent().build();
        });
    }

    /** What was asked for, or where it was changed meanwhile, how it is now. */
    private Response orStale(UUID search, Supplier<Response> change) {
        try {
            return change.get();
        } catch (Problem problem) {
            if (problem.sort() != Sort.STALE) {
                throw problem;
            }
            return ProblemDocument.answer(problem, SavedJson.of(searches.get(search)));
        }
    }

    private static SearchToKeep present(SearchToKeep kept) {
        if (kept == null) {
            throw new Problem(Sort.UNREADABLE, "Send name and query.");
        }
        return kept;
    }

    private static Response saved(Response.Status status, Saved saved) {
        return Response.status(status).header("ETag", EntityTags.of(saved.version())).entity(SavedJson.of(saved)).build();
    }
}
