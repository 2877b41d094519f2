package org.apostil.annotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.apostil.identity.Access;
import org.apostil.identity.Permission;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;
import org.apostil.project.Policy;
import org.apostil.project.ProjectService;
import org.apostil.review.Action;
import org.apostil.review.Lifecycle;
import org.apostil.review.ReviewService;
import org.apostil.review.State;
import org.apostil.review.Subject;
import org.apostil.review.Successor;
import org.apostil.source.SourceService;

/** Takes annotations through their life. Whether a step is allowed, {@code review} decides. */
@ApplicationScoped
@Transactional
public class AnnotationReviewService {

    @Inject
    private AnnotationRepository annotations;

    @Inject
    private SeenAnnotations seenOnes;

    @Inject
    private AnnotationAssembly assembly;

    @Inject
    private AnnotationReadService reading;

    @Inject
    private ReviewService reviews;

    @Inject
    private ReviewNotices notices;

    @Inject
    private SourceService sources;

    @Inject
    private ProjectService projects;

    @Inject
    private Access access;

    /**
     * Submits, withdraws, or decides on an annotation.
     *
     * @param seen   the version that the actor had before them
     * @param reason why; needed to request changes, to reject and to reopen
     * @throws Problem when somebody was faster, the state machine refuses, or a reason is missing
     */
    public AnnotationView act(UUID annotationId, long seen, Action action, String reason) {
        return act(annotationId, seen, action, reason, null);
    }

    /**
     * The same, also for what is superseded.
     *
     * @param successor what shall stand instead of it; null but to supersede it
     */
    public AnnotationView act(UUID annotationId, long seen, Action action, String reason, UUID successor) {
        Annotation annotation = held(annotationId, seen);
        if (action == Action.SUPERSEDE) {
            checkSuccessor(annotation, successor);
        }
        if (action == Action.EDIT) {
            throw Problem.invalid("action", "An edit needs what the annotation shall say.");
        }
        annotation.moveTo(take(annotation, subject(annotation), action, reason, action == Action.SUPERSEDE ? successor : null));
        annotations.flush();
        return reading.get(annotationId);
    }

    /**
     * Takes the step of an edit of what is held; the caller writes the revision that follows, whose content begins at {@code start}.
     *
     * @param author who counts as its author: the one who wrote it, or a lead in their place
     */
    void takeAsEdit(Annotation annotation, int start, UUID author) {
        annotation.moveTo(take(annotation, subject(annotation).writtenBy(author), Action.EDIT, null, null));
        annotation.revise(start);
    }

    /**
     * The annotation, held until the end of the transaction. It is held before anything else is locked, the audit trail
     * last: so no two changes wait for each other.
     *
     * @throws Problem when somebody was faster
     */
    Annotation held(UUID annotationId, long seen) {
        Annotation annotation = seenOnes.get(annotationId);
        access.require(Permission.READ, annotation.projectId());
        sources.inWork(annotation.sourceVersionId());
        if (annotation.version() != seen) {
            throw stale();
        }
        try {
            Annotation held = annotations.forChange(annotationId).orElseThrow(Problem::notFound);
            reviews.hold(held.projectId(), annotationId);
            return held;
        } catch (OptimisticLockException atTheSameInstant) {
            throw stale();
        }
    }

    /**
     * Holds several annotations of one text, for who takes a step on each in one transaction: to be called before the first
     * of them, since that one locks the audit trail, for which others wait who hold the next.
     */
    public void holdAll(UUID projectId, UUID sourceVersionId, Collection<UUID> ids) {
        access.require(Permission.READ, projectId);
        if (!ids.isEmpty()) {
            annotations.hold(sourceVersionId, ids).forEach(id -> reviews.hold(projectId, id));
        }
    }

    private static Problem stale() {
        return new Problem(Sort.STALE, "Somebody changed this annotation while you had it open. Nothing of theirs was overwritten and what you typed is still here. Look at their version, then decide again.");
    }

    /**
     * Whether that annotation may stand instead of {@code old}; it is held too, so that it is still approved when this is done.
     *
     * @throws Problem when it may not
     */
    void checkSuccessor(Annotation old, UUID successor) {
        if (successor == null) {
            throw Problem.invalid("successor", "Name the annotation that stands instead of it.");
        }
        seenOnes.find(successor).filter(other -> other.projectId().equals(old.projectId()) && !other.id().equals(old.id()))
            .orElseThrow(() -> Problem.invalid("successor", "The annotation that replaces it is not in this project. Choose another."));
        reviews.hold(old.projectId(), successor);
        Annotation other = annotations.fresh(successor);
        boolean alike = other.kind() == old.kind() && other.sourceVersionId().equals(old.sourceVersionId());
        Lifecycle.replaces(new Successor(other.state(), alike, other.createdAt().isAfter(old.createdAt()))).ifPresent(refused -> {
            throw new Problem(Sort.REFUSED, refused.why());
        });
    }

    private State take(Annotation annotation, Subject subject, Action action, String reason, UUID successor) {
        Set<UUID> approvers = notices.approvers(subject);
        State next = reviews.take(subject, action, reason, successor);
        notices.tell(annotation, subject, approvers, action, next, reason);
        return next;
    }

    private Subject subject(Annotation annotation) {
        Policy policy = projects.get(annotation.projectId()).policy();
        String sha256 = sources.version(annotation.sourceVersionId()).sha256();
        return assembly.subject(annotation, policy, sha256);
    }
}
