package org.apostil.annotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apostil.annotation.BulkDecision.Chosen;
import org.apostil.annotation.BulkDecision.Result;
import org.apostil.identity.Access;
import org.apostil.identity.Permission;
import org.apostil.platform.Problem;
import org.apostil.platform.Text;
import org.apostil.review.Action;

/**
 * Takes the same decision on many annotations. Each is a transaction, a step and an audit event of its own, so that one
 * which is refused holds back none of the others.
 */
@ApplicationScoped
public class DecisionService {

    /** The most that one call decides on. */
    public static final int MOST = 100;

    @Inject
    private AnnotationReviewService reviewing;

    @Inject
    private AnnotationReadService reading;

    @Inject
    private Access access;

    /**
     * Approves, requests changes to, or rejects annotations of a project. Credibility notes go first: where the project asks
     * for grades, they are what claims wait for.
     *
     * @param reason why, the same for all; needed to request changes and to reject
     * @throws Problem when nothing at all can be decided: it is no decision, a reason is missing, or there are none or too many
     */
    public BulkDecision decide(UUID projectId, Action action, String reason, List<Chosen> chosen) {
        access.require(Permission.REVIEW, projectId);
        if (action == null || !action.isDecision()) {
            throw Problem.invalid("action", "Name the decision: approve, request-changes or reject.");
        }
        if (chosen.isEmpty() || chosen.size() > MOST) {
            throw Problem.invalid("annotations", "Choose 1 to %d annotations.".formatted(MOST));
        }
        if (action.needsReason()) {
            Text.required(reason, "reason", "Say why, so that the authors know what to do. Nothing was decided yet.");
        }
        List<Known> known = chosen.stream().map(each -> new Known(each, reading.find(each.id()).filter(view -> view.projectId().equals(projectId)))).sorted(Comparator.comparing(Known::isNoNote)).toList();
        return new BulkDecision(action, known.stream().map(each -> decide(each, action, reason)).toList());
    }

    private record Known(Chosen chosen, Optional<AnnotationView> view) {

        boolean isNoNote() {
            return view.filter(each -> each.kind() == AnnotationKind.CREDIBILITY_NOTE).isEmpty();
        }
    }

    private Result decide(Known known, Action action, String reason) {
        if (known.view().isEmpty()) {
            return new Result(known.chosen().id(), 0, "", Optional.empty(), Optional.of(Problem.notFound().getMessage()));
        }
        AnnotationView before = known.view().get();
        try {
            AnnotationView after = reviewing.act(before.id(), known.chosen().seen(), action, reason);
            return new Result(before.id(), after.number(), after.says(), Optional.of(after.state()), Optional.empty());
        } catch (Problem problem) {
            AnnotationView now = reading.get(before.id());
            String why = problem.sort() == Problem.Sort.STALE ? "It changed since you chose it. Look at what it says now, then decide." : problem.getMessage();
            return new Result(now.id(), now.number(), now.says(), Optional.of(now.state()), Optional.of(why));
        }
    }
}
