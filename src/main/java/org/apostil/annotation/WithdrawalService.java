package org.apostil.annotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.apostil.identity.Access;
import org.apostil.identity.Permission;
import org.apostil.platform.Problem;
import org.apostil.platform.listing.Outcome;
import org.apostil.platform.listing.Outcome.Chosen;
import org.apostil.review.Action;

/**
 * Withdraws several annotations of whoever is signed in, or restores them. Each is a transaction, a step and an audit event of its own, so that
 * one which is refused holds back none of the others.
 */
@ApplicationScoped
public class WithdrawalService {

    @Inject
    private AnnotationReviewService reviewing;

    @Inject
    private AnnotationReadService reading;

    @Inject
    private Access access;

    /**
     * Withdraws annotations of a project.
     *
     * @param reason why, the same for all; may be null
     * @throws Problem when there are none or too many
     */
    public Outcome withdraw(UUID projectId, String reason, List<Chosen> chosen) {
        access.require(Permission.ANNOTATE, projectId);
        return each(projectId, Action.WITHDRAW, reason, chosen);
    }

    /**
     * Restores annotations of a project that were withdrawn, as drafts.
     *
     * @param reason why, the same for all; may be null
     * @throws Problem when there are none or too many
     */
    public Outcome restore(UUID projectId, String reason, List<Chosen> chosen) {
        access.require(Permission.ANNOTATE, projectId);
        return each(projectId, Action.RESTORE, reason, chosen);
    }

    private Outcome each(UUID projectId, Action action, String reason, List<Chosen> chosen) {
        return Outcome.of(action.done(), Outcome.upToMost(chosen, "annotations"),
            one -> reading.find(one.id()).filter(view -> view.projectId().equals(projectId)).orElseThrow(Problem::notFound).says(),
            one -> reviewing.act(one.id(), one.seen(), action, reason));
    }
}
