package org.apostil.annotation.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.apostil.annotation.AnnotationReadService;
import org.apostil.annotation.AnnotationView;
import org.apostil.annotation.Outline;
import org.apostil.annotation.OutlineService;
import org.apostil.annotation.api.DeskJson.CardsJson;
import org.apostil.annotation.api.DeskJson.MatchesJson;
import org.apostil.audit.AuditLog;
import org.apostil.discussion.DiscussionJson;
import org.apostil.discussion.DiscussionLine;
import org.apostil.discussion.DiscussionReadService;
import org.apostil.platform.Problem;
import org.apostil.source.SourceService;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What the desk shows of a text: all of it in outline, and in full what is looked at. */
@Path("/source-versions/{version}/desk")
@Produces("application/json")
public class DeskResource {

    private static final int MOST = 100;

    @Inject
    private OutlineService outlines;

    @Inject
    private AnnotationReadService annotations;

    @Inject
    private DiscussionReadService discussions;

    @Inject
    private SourceService sources;

    @Inject
    private AuditLog audit;

    @GET
    @Operation(summary = "All annotations and discussions of a text in outline, the first hundred of each in full")
    public DeskJson desk(@PathParam("version") UUID version) {
        String mark = audit.mark(sources.version(version).projectId()); // before the outline is read, so that nothing falls between
        Outline outline = outlines.of(version);
        return DeskJson.of(outline, mark, cards(version, outline.annotations().stream().limit(MOST).map(Outline.Line::id).toList(),
            outline.passages().stream().limit(MOST).map(DiscussionLine::id).toList()));
    }

    @GET
    @Path("/cards")
    @Operation(summary = "1 to 100 annotations and discussions on passages in full, and the discussions on those annotations; an id that is not of this text is left out")
    public CardsJson cards(@PathParam("version") UUID version, @QueryParam("id") List<UUID> id) {
        if (id.isEmpty() || id.size() > MOST) {
            throw Problem.invalid("id", "Name 1 to %d annotations or discussions.".formatted(MOST));
        }
        return cards(version, id, id);
    }

    @GET
    @Path("/matches")
    @Operation(summary = "The annotations and discussions on passages that hold all of the words, of which there are 1 to 200 characters: in quotation, proposition, note, reasons, names and posts")
    public MatchesJson matches(@PathParam("version") UUID version, @QueryParam("q") String q) {
        return new MatchesJson(outlines.holding(version, q));
    }

    private CardsJson cards(UUID version, List<UUID> wanted, List<UUID> passages) {
        List<AnnotationView> views = annotations.some(version, wanted);
        return new CardsJson(views.stream().map(AnnotationJson::of).toList(),
            discussions.some(version, passages, views.stream().map(AnnotationView::id).toList()).stream().map(DiscussionJson::of).toList());
    }
}
