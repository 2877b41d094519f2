package org.apostil.annotation.api;

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
import java.util.List;
import java.util.UUID;
import java.util.function.LongFunction;
import org.apostil.annotation.AnnotationContent;
import org.apostil.annotation.AnnotationReadService;
import org.apostil.annotation.AnnotationReviewService;
import org.apostil.annotation.AnnotationView;
import org.apostil.annotation.AnnotationWriteService;
import org.apostil.annotation.api.AnnotationJson.OriginJson;
import org.apostil.discussion.DiscussionJson;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;
import org.apostil.platform.api.EntityTags;
import org.apostil.platform.api.ProblemDocument;
import org.apostil.review.Action;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Annotations: made, revised, taken through their life. */
@Path("/")
@Consumes("application/json")
@Produces("application/json")
public class AnnotationResource {

    /**
     * A step to take; the reason is needed to request changes, to reject and to reopen.
     *
     * @param successor the approved annotation that stands instead of one that is superseded; null otherwise
     */
    public record NewStep(Action action, String reason, UUID successor) {
    }

    /** Something to say. */
    public record Words(String text) {
    }

    /** Where an annotation was imported from, and all that the file says of it. */
    public record ImportedJson(OriginJson origin, String raw) {
    }

    @Inject
    private AnnotationReadService reading;

    @Inject
    private AnnotationWriteService writing;

    @Inject
    private AnnotationReviewService reviewing;

    @GET
    @Path("/source-versions/{version}/annotations")
    @Operation(summary = "The annotations of a text in document order")
    public List<AnnotationJson> list(@PathParam("version") UUID version) {
        return reading.of(version).stream().map(AnnotationJson::of).toList();
    }

    @POST
    @Path("/source-versions/{version}/annotations")
    @Operation(summary = "Annotate; what is made is a draft")
    @APIResponseSchema(value = AnnotationJson.class, responseCode = "201")
    public Response create(@PathParam("version") UUID version, AnnotationContent content) {
        return answer(Response.status(Response.Status.CREATED), writing.create(version, required(content)));
    }

    @GET
    @Path("/annotations/{annotation}")
    @Operation(summary = "An annotation")
    @APIResponseSchema(value = AnnotationJson.class, responseCode = "200")
    public Response get(@PathParam("annotation") UUID annotation) {
        return answer(Response.ok(), reading.get(annotation));
    }

    @GET
    @Path("/annotations/{annotation}/origin")
    @Operation(summary = "Where an annotation was imported from, with all that the file says of it; 404 where it was written here")
    public ImportedJson origin(@PathParam("annotation") UUID annotation) {
        return new ImportedJson(AnnotationJson.of(reading.get(annotation)).origin(), reading.raw(annotation));
    }

    @PUT
    @Path("/annotations/{annotation}")
    @Operation(summary = "Revise an annotation; needs If-Match. Decisions on the revision before lapse")
    @APIResponseSchema(value = AnnotationJson.class, responseCode = "200")
    public Response revise(@PathParam("annotation") UUID annotation, @HeaderParam("If-Match") String ifMatch, AnnotationContent content) {
        return change(annotation, ifMatch, seen -> writing.edit(annotation, seen, required(content)));
    }

    @POST
    @Path("/annotations/{annotation}/steps")
    @Operation(summary = "Submit, withdraw, approve, request changes, reject, reopen or supersede; needs If-Match")
    @APIResponseSchema(value = AnnotationJson.class, responseCode = "200")
    public Response step(@PathParam("annotation") UUID annotation, @HeaderParam("If-Match") String ifMatch, NewStep step) {
        if (step == null || step.action() == null) {
            throw Problem.invalid("action", "Name the action: submit, withdraw, approve, request-changes, reject, reopen or supersede.");
        }
        return change(annotation, ifMatch, seen -> reviewing.act(annotation, seen, step.action(), step.reason(), step.successor()));
    }

    @POST
    @Path("/annotations/{annotation}/threads")
    @Operation(summary = "Open a discussion on an annotation")
    @APIResponseSchema(value = DiscussionJson.class, responseCode = "201")
    public Response discuss(@PathParam("annotation") UUID annotation, Words words) {
        return Response.status(Response.Status.CREATED)
            .entity(DiscussionJson.of(writing.discuss(annotation, words == null ? null : words.text()))).build();
    }

    private Response change(UUID annotation, String ifMatch, LongFunction<AnnotationView> change) {
        reading.get(annotation);
        try {
            return answer(Response.ok(), change.apply(EntityTags.required(ifMatch)));
        } catch (Problem problem) {
            Object current = problem.sort() == Sort.STALE ? AnnotationJson.of(reading.get(annotation)) : null;
            return ProblemDocument.answer(problem, current);
        }
    }

    private static AnnotationContent required(AnnotationContent content) {
        if (content == null) {
            throw new Problem(Sort.UNREADABLE, "Send the annotation's kind, spans and what it says.");
        }
        return content;
    }

    private static Response answer(Response.ResponseBuilder answer, AnnotationView view) {
        return answer.entity(AnnotationJson.of(view)).header("ETag", EntityTags.of(view.version())).build();
    }
}
