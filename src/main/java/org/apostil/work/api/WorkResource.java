package org.apostil.work.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apostil.annotation.AnnotationKind;
import org.apostil.platform.api.EntityTags;
import org.apostil.work.OpenPasses;
import org.apostil.work.OpenPlaces;
import org.apostil.work.Waiting;
import org.apostil.work.WorkService;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What waits for whoever asks, in all of their projects. */
@Path("/work")
@Produces("application/json")
public class WorkResource {

    /** The oldest fifty of a list, and how many there are. */
    public record ListJson(int total, List<ItemJson> items) {

        static ListJson of(Waiting waiting) {
            return new ListJson(waiting.total(), waiting.items().stream().map(ItemJson::of).toList());
        }
    }

    /**
     * An annotation that waits.
     *
     * @param etag     to be sent with a decision
     * @param reviewer who sent it back; null otherwise
     */
    public record ItemJson(UUID id, String etag, AnnotationKind kind, int revision, String says, String author, UUID project, UUID source, Instant since,
                           String reviewer, String reason) {

        static ItemJson of(Waiting.Item item) {
            return new ItemJson(item.id(), EntityTags.of(item.seen()), item.kind(), item.revision(), item.says(), item.author(), item.project(), item.source(),
                item.since(), item.reviewer(), item.reason());
        }
    }

    /** The oldest fifty sources of which the first pass is yet to be submitted, and how many there are. */
    public record PassesJson(int total, List<PassJson> items) {

        static PassesJson of(OpenPasses passes) {
            return new PassesJson(passes.total(), passes.items().stream().map(item -> new PassJson(item.source(), item.title(), item.project(), item.since())).toList());
        }
    }

    /** Such a source. */
    public record PassJson(UUID source, String title, UUID project, Instant since) {
    }

    /** The fifty newest texts with which something waits longest for somebody to say where it stands, and how many there are. */
    public record PlacesJson(int total, List<PlaceJson> items) {

        static PlacesJson of(OpenPlaces places) {
            return new PlacesJson(places.total(), places.items().stream()
                .map(item -> new PlaceJson(item.version(), item.number(), item.source(), item.title(), item.project(), item.waits(), item.since())).toList());
        }
    }

    /** Such a text, and how many annotations and discussions wait with it. */
    public record PlaceJson(UUID version, int number, UUID source, String title, UUID project, int waits, Instant since) {
    }

    /** What needs a decision, what was sent back, what changes are suggested to, which first passes are open, and what waits for its place in a newer text. */
    public record WorkJson(ListJson forDecision, ListJson sentBack, ListJson suggested, PassesJson openPasses, PlacesJson openPlaces) {
    }

    @Inject
    private WorkService work;

    @GET
    @Operation(summary = "What waits for you in all of your projects, or in one of them, the oldest first: what needs your decision, what was sent back to you, what colleagues suggest changes to, the sources of which your first pass is open, and the newer texts with which something waits for its place")
    public WorkJson mine(@QueryParam("project") UUID project) {
        return new WorkJson(ListJson.of(work.forDecision(project)), ListJson.of(work.sentBack(project)), ListJson.of(work.suggested(project)), PassesJson.of(work.openPasses(project)),
            PlacesJson.of(work.openPlaces(project)));
    }
}
