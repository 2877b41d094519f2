package org.apostil.corroboration.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apostil.corroboration.CheckQueue;
import org.apostil.corroboration.CheckQueueService;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What is most worth checking. */
@Path("/")
@Produces("application/json")
public class CheckQueueResource {

    /** What waits to be checked, and what nobody has assessed. */
    public record QueueJson(List<ItemJson> waiting, List<ItemJson> unassessed) {
    }

    /** A claim in the queue; reason, by and since are null where nobody has assessed it, assignee where nobody checks it. */
    public record ItemJson(UUID claim, String proposition, String reason, String by, Instant since, int statements, int sources, String assignee) {

        static ItemJson of(CheckQueue.Item item) {
            return new ItemJson(item.claim(), item.proposition(), item.reason(), item.by(), item.since(), item.statements(), item.sources(), item.assignee().orElse(null));
        }
    }

    @Inject
    private CheckQueueService queue;

    @GET
    @Path("/projects/{project}/check-queue")
    @Operation(summary = "The check-worthy claims of a project without a verdict, those first that the most sources state; and claims that nobody has assessed")
    public QueueJson get(@PathParam("project") UUID project) {
        CheckQueue found = queue.of(project);
        return new QueueJson(found.waiting().stream().map(ItemJson::of).toList(), found.unassessed().stream().map(ItemJson::of).toList());
    }
}
