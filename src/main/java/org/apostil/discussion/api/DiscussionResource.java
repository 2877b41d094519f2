package org.apostil.discussion.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.apostil.discussion.AssignmentService;
import org.apostil.discussion.Discussion;
import org.apostil.discussion.DiscussionJson;
import org.apostil.discussion.DiscussionJson.AssignmentJson;
import org.apostil.discussion.DiscussionJson.PostJson;
import org.apostil.discussion.DiscussionReadService;
import org.apostil.discussion.DiscussionService;
import org.apostil.discussion.MineService;
import org.apostil.discussion.PostService;
import org.apostil.identity.People.Colleague;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;
import org.apostil.platform.api.EntityTags;
import org.apostil.platform.api.ProblemDocument;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Discussions: opened on passages, answered, edited, assigned, resolved with an outcome, reopened. */
@Path("/")
@Consumes("application/json")
@Produces("application/json")
public class DiscussionResource {

    /** A discussion to be, on a passage in code points. */
    public record NewDiscussion(int start, int end, String exact, String text) {
    }

    /**
     * Who is to see to a discussion.
     *
     * @param assignee the id of a member who takes part in discussions; null for nobody
     * @param due      a day of the calendar, as 2026-12-31; null for none
     */
    public record NewAssignment(UUID assignee, LocalDate due) {
    }

    /** Something to say. */
    public record Words(String text) {
    }

    @Inject
    private DiscussionService discussions;

    @Inject
    private PostService posts;

    @Inject
    private AssignmentService assignments;

    /** Discussions in which whoever asks is addressed and did not speak since, and those that they are to see to. */
    public record MineJson(List<DiscussionJson> addressed, List<DiscussionJson> assigned) {
    }

    @Inject
    private DiscussionReadService reading;

    @Inject
    private MineService mine;

    @GET
    @Path("/threads")
    @Operation(summary = "The open discussions that call for you, in all of your projects: where you are addressed, the earliest first, and what you are to see to, what is due first before")
    public MineJson mine() {
        MineService.Mine calling = mine.of(null);
        return new MineJson(calling.mentions().stream().map(each -> DiscussionJson.of(each.discussion())).toList(), calling.tasks().stream().map(each -> DiscussionJson.of(each.discussion())).toList());
    }

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

    @GET
    @Path("/threads/{thread}")
    @Operation(summary = "A discussion, with what its posts said before they were edited")
    public DiscussionJson get(@PathParam("thread") UUID thread) {
        return DiscussionJson.of(reading.get(thread));
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

    @GET
    @Path("/threads/{thread}/assignments")
    @Operation(summary = "Who was to see to a discussion, oldest first; the ETag is that of the last one, which stands, and \"0\" where there is none")
    @APIResponseSchema(value = AssignmentJson[].class, responseCode = "200")
    public Response assignments(@PathParam("thread") UUID thread) {
        Discussion discussion = reading.get(thread);
        return Response.ok(discussion.assignments().stream().map(DiscussionJson::assignment).toList()).header("ETag", EntityTags.of(discussion.assignment())).build();
    }

    @PUT
    @Path("/threads/{thread}/assignment")
    @Operation(summary = "Say who is to see to a discussion, and by which day; needs If-Match, \"0\" where nothing was said of it yet")
    @APIResponseSchema(value = DiscussionJson.class, responseCode = "200")
    public Response assign(@PathParam("thread") UUID thread, @HeaderParam("If-Match") String ifMatch, NewAssignment wanted) {
        reading.get(thread);
        if (wanted == null) {
            throw new Problem(Sort.UNREADABLE, "Send assignee and due, null for none.");
        }
        return change(ifMatch, seen -> assignments.assign(thread, seen, wanted.assignee(), wanted.due()), Discussion::assignment, () -> reading.get(thread));
    }

    @GET
    @Path("/posts/{post}")
    @Operation(summary = "What somebody said, with what it said before it was edited")
    @APIResponseSchema(value = PostJson.class, responseCode = "200")
    public Response post(@PathParam("post") UUID post) {
        PostJson said = DiscussionJson.post(posts.discussionOf(post).post(post));
        return Response.ok(said).header("ETag", said.etag()).build();
    }

    @PUT
    @Path("/posts/{post}")
    @Operation(summary = "Set right what one said; needs If-Match. What it said before is kept")
    @APIResponseSchema(value = DiscussionJson.class, responseCode = "200")
    public Response amend(@PathParam("post") UUID post, @HeaderParam("If-Match") String ifMatch, Words words) {
        posts.discussionOf(post);
        return change(ifMatch, seen -> posts.amend(post, seen, text(words)), now -> now.post(post).revision(), () -> posts.discussionOf(post));
    }

    @GET
    @Path("/projects/{project}/people")
    @Operation(summary = "Who can be addressed in the posts of a project as @username, by name, and whether a discussion can be assigned to them")
    public List<PersonJson> people(@PathParam("project") UUID project) {
        Set<UUID> assignable = assignments.assignable(project).stream().map(Colleague::id).collect(Collectors.toSet());
        return reading.addressable(project).stream().map(each -> new PersonJson(each.id(), each.username(), each.name(), assignable.contains(each.id()))).toList();
    }

    /** Somebody who can be addressed. */
    public record PersonJson(UUID id, String username, String name, boolean assignable) {
    }

    private static Response change(String ifMatch, LongFunction<Discussion> change, ToIntFunction<Discussion> version, Supplier<Discussion> current) {
        try {
            Discussion discussion = change.apply(EntityTags.required(ifMatch));
            return Response.ok(DiscussionJson.of(discussion)).header("ETag", EntityTags.of(version.applyAsInt(discussion))).build();
        } catch (Problem problem) {
            return ProblemDocument.answer(problem, problem.sort() == Sort.STALE ? DiscussionJson.of(current.get()) : null);
        }
    }

    private static String text(Words words) {
        return words == null ? null : words.text();
    }

    private static Response created(DiscussionJson discussion) {
        return Response.status(Response.Status.CREATED).entity(discussion).build();
    }
}
