package org.apostil.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.apostil.identity.Access;
import org.apostil.identity.Permission;
import org.apostil.platform.Problem;
import org.apostil.platform.Text;
import org.apostil.platform.listing.Outcome;
import org.apostil.platform.listing.Outcome.Chosen;

/** Withdraws several sources, each in a transaction and with an audit event of its own. */
@ApplicationScoped
public class SourceWithdrawalService {

    @Inject
    private SourceFateService fates;

    @Inject
    private SourceService sources;

    @Inject
    private Access access;

    /**
     * Withdraws sources of a project.
     *
     * @throws Problem when nothing at all can be withdrawn: there is no reason, or there are none or too many
     */
    public Outcome withdraw(UUID projectId, String reason, List<Chosen> chosen) {
        access.require(Permission.LEAD_PROJECT, projectId);
        Text.required(reason, "reason", "Say why they are withdrawn. They are still in the work.");
        return Outcome.of("Withdrawn", Outcome.upToMost(chosen, "sources"), one -> sources.provenance(projectId, one.id()).fields().title(), one -> withdraw(reason, one));
    }

    private void withdraw(String reason, Chosen chosen) {
        if (sources.provenance(chosen.id()).revision() != chosen.seen()) {
            throw new Problem(Problem.Sort.STALE, "What is known of it changed since you looked.");
        }
        fates.withdraw(chosen.id(), fates.of(chosen.id()).version(), reason);
    }
}
