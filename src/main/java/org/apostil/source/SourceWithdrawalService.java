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
import org.apostil.platform.listing.Outcome.Result;

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
        return new Outcome("Withdrawn", Outcome.upToMost(chosen, "sources").stream().map(each -> withdraw(projectId, reason, each)).toList());
    }

    private Result withdraw(UUID projectId, String reason, Chosen chosen) {
        String title = "";
        try {
            if (!sources.get(chosen.id()).projectId().equals(projectId)) {
                throw Problem.notFound();
            }
            Provenance known = sources.provenance(chosen.id());
            title = known.fields().title();
            if (known.revision() != chosen.seen()) {
                throw new Problem(Problem.Sort.STALE, "What is known of it changed since you chose it. Look, then choose it again.");
            }
            fates.withdraw(chosen.id(), reason);
            return new Result(chosen.id(), title, "");
        } catch (Problem problem) {
            return new Result(chosen.id(), title, problem.getMessage());
        }
    }
}
