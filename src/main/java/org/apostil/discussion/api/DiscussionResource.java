package org.apostil.discussion.api;

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
import org.apostil.discussion.DiscussionJson;
import org.apostil.discussion.DiscussionReadService;
import org.apostil.discussion.DiscussionService;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Discussions: opened on passages, answered, resolved with an outcome, reopened. */
@Path("/")
@Consumes("application/json")
@Produces("application/json")
public class DiscussionResource {

    /** A discussion to be, on a passage in code points. */
    public record NewDiscussion(int start, int end, String exact, String text) {
    }

    /** Something to say. */
    public record Words(String text) {
    }

    @Inject
    private DiscussionService discussions;

    @Inject
    private DiscussionReadService reading;

    @GET
    @Path("/source-versions/{version}/threads")
    @Operation(summary = "The discussions on a text and on its annotations")
    public List<DiscussionJson> list(@PathParam("version") UUID version) {
        return reading.on(version).stream().map(DiscussionJson::of).toList();
    }

    @POST
    @Path("/source-versions/{version}/threads")
    @Operation(summary = "Open a discussion on a passage")
    @APIResponseSchema(value = DiscussionJson.class, responseCode = "201")
    public Response open(@PathParam("version") UUID version, NewDiscussion discussion) {
        if (discussion == null) {
            throw new Problem(Sort.UNREADABLE, "Send start, end, exact and text.");
        }
        return created(DiscussionJson.of(discussions.openOnPassage(version, discussion.start(), discussion.end(), discussion.exact(), discussion.text())));
    }

    @POST
    @Path("/threads/{thread}/posts")
    @Operation(summary = "Say something in a discussion")
    @APIResponseSchema(value = DiscussionJson.class, responseCode = "201")
    public Response reply(@PathParam("thread") UUID thread, Words words) {
        return created(DiscussionJson.of(discussions.reply(thread, text(words))));
    }

    @POST
    @Path("/threads/{thread}/resolution")
    @Operation(summary = "Resolve a discussion; the text is what came of it")
    public DiscussionJson resolve(@PathParam("thread") UUID thread, Words outcome) {
        return DiscussionJson.of(discussions.resolve(thread, text(outcome)));
    }

    @POST
    @Path("/threads/{thread}/reopening")
    @Operation(summary = "Open a resolved discussion again")
    public DiscussionJson reopen(@PathParam("thread") UUID thread) {
        return DiscussionJson.of(discussions.reopen(thread));
    }

    private static String text(Words words) {
        return words == null ? null : words.text();
    }

    private static Response created(DiscussionJson discussion) {
        return Response.status(Response.Status.CREATED).entity(discussion).build();
    }
}
