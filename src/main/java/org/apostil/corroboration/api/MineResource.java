package org.apostil.corroboration.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.apostil.corroboration.AssignedCheck;
import org.apostil.corroboration.CheckQueueService;
import org.apostil.corroboration.UnborneGrade;
import org.apostil.corroboration.UnborneService;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What of claims waits for whoever asks, in all of their projects. */
@Path("/work/claims")
@Produces("application/json")
public class MineResource {

    /** The claims that one is to check, and for leads the approved grades of 1 that rest on one origin by now. */
    public record MineJson(List<AssignedCheck> toCheck, List<UnborneGrade> unborne) {
    }

    @Inject
    private CheckQueueService queue;

    @Inject
    private UnborneService unborne;

    @GET
    @Operation(summary = "The claims that you are to check, the longest first; and where you lead, what was approved as grade 1 and rests on one origin by now")
    public MineJson mine() {
        return new MineJson(queue.mine(null), unborne.mine(null));
    }
}
