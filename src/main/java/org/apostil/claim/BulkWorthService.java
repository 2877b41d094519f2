package org.apostil.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.apostil.identity.Access;
import org.apostil.identity.Permission;
import org.apostil.platform.Problem;
import org.apostil.platform.listing.Outcome;
import org.apostil.platform.listing.Outcome.Chosen;

/** Says the same of several claims. Each is a transaction and an audit event of its own. */
@ApplicationScoped
public class BulkWorthService {

    @Inject
    private ClaimService claims;

    @Inject
    private WorthService worths;

    @Inject
    private Access access;

    /**
     * Says whether they are worth checking.
     *
     * @throws Problem when nothing at all can be said: there is no class or reason, or there are none or too many claims
     */
    public Outcome give(UUID projectId, CheckWorth worth, String reason, List<Chosen> chosen) {
        access.require(Permission.ANNOTATE, projectId);
        WorthService.accepted(worth, reason);
        return each("Now " + worth.code(), projectId, chosen, claim -> worths.give(claim, worth, reason));
    }

    /**
     * Asks somebody to check them; null for nobody any more.
     *
     * @throws Problem when there are none or too many claims
     */
    public Outcome assign(UUID projectId, UUID assignee, List<Chosen> chosen) {
        access.require(Permission.ANNOTATE, projectId);
        return each(assignee == null ? "Taken from whoever checked them" : "Assigned", projectId, chosen, claim -> worths.assign(claim, assignee));
    }

    private Outcome each(String done, UUID projectId, List<Chosen> chosen, Consumer<UUID> act) {
        return Outcome.of(done, Outcome.upToMost(chosen, "claims"), one -> proposition(projectId, one.id()), one -> act.accept(one.id()));
    }

    private String proposition(UUID projectId, UUID id) {
        Claim claim = claims.get(id);
        if (!claim.projectId().equals(projectId)) {
            throw Problem.notFound();
        }
        return claim.proposition();
    }
}
