package org.apostil.annotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.apostil.audit.AuditEvent;
import org.apostil.audit.AuditLog;
import org.apostil.identity.Access;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;
import org.apostil.project.Policy;
import org.apostil.project.ProjectService;
import org.apostil.review.Deed;
import org.apostil.review.Doing;
import org.apostil.review.ReviewService;
import org.apostil.review.Subject;
import org.apostil.source.SourceService;

/** Takes back what was done to an annotation, and does it again. What it said before is said again by a new revision. */
@ApplicationScoped
class AnnotationUndo {

    @Inject
    private AnnotationRepository annotations;

    @Inject
    private AnnotationAssembly assembly;

    @Inject
    private AnnotationReviewService reviewing;

    @Inject
    private ReviewService reviews;

    @Inject
    private CarryRepository carries;

    @Inject
    private EarlierText onEarlierText;

    @Inject
    private Access access;

    @Inject
    private SourceService sources;

    @Inject
    private ProjectService projects;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    void takeBack(Deed deed) {
        Annotation annotation = held(deed);
        if (deed.doing() == Doing.CREATE && annotations.isGradedByOthers(annotation.id(), deed.actorId())) {
            throw new Problem(Sort.REFUSED, "This can no longer be taken back: a colleague graded it since. Withdraw it instead.");
        }
        Subject subject = subject(annotation);
        refuseCarried(annotation, subject, deed);
        annotation.moveTo(reviews.takeBack(subject, deed));
        if (deed.doing() == Doing.EDIT) {
            sayAgain(annotation, reviews.revisionAt(subject, deed), deed.actorId());
        }
        annotations.flush();
    }

    void doAgain(Deed takenBack) {
        Annotation annotation = held(takenBack);
        Subject subject = subject(annotation);
        refuseCarried(annotation, subject, takenBack);
        if (takenBack.doing() == Doing.SUPERSEDE) {
            reviewing.checkSuccessor(annotation, reviews.successorAt(subject, takenBack).orElseThrow());
        }
        annotation.moveTo(reviews.doAgain(subject, takenBack));
        if (takenBack.doing() == Doing.EDIT) {
            sayAgain(annotation, reviews.revisionAt(subject, takenBack) + 1, takenBack.actorId());
        }
        annotations.flush();
    }

    /** What it said then was of the text of then, and stands elsewhere in the one of now. */
    private void refuseCarried(Annotation annotation, Subject subject, Deed deed) {
        if (deed.doing() == Doing.EDIT && !carries.textOf(annotation.id(), reviews.revisionAt(subject, deed)).equals(annotation.sourceVersionId())) {
            throw new Problem(Sort.REFUSED, "It was carried over to a newer text since, so this edit stays as it is. Edit it again instead.");
        }
    }

    private void sayAgain(Annotation annotation, int earlier, UUID editor) {
        AnnotationRevision wanted = annotations.revision(annotation.id(), earlier).orElseThrow(Problem::notFound);
        int before = annotation.revision();
        annotation.revise(wanted.start());
        annotations.add(new AnnotationRevision(annotation, wanted, editor, clock.instant()));
        audit.append(new AuditEvent("annotation.revised", editor, annotation.projectId(), "annotation", annotation.id(),
            Map.of("revision", before), Map.of("revision", annotation.revision(), "asRevision", earlier), null));
        annotations.flush();
        onEarlierText.tell(annotation, access.requireSignedIn());
    }

    /** Held before anything else that others may hold, as with every other change. */
    private Annotation held(Deed deed) {
        try {
            annotations.byId(deed.annotationId().orElseThrow()).ifPresent(found -> onEarlierText.hold(found.sourceVersionId()));
            Annotation held = annotations.forChange(deed.annotationId().orElseThrow()).orElseThrow(Problem::notFound);
            reviews.hold(held.projectId(), held.id());
            return held;
        } catch (OptimisticLockException atTheSameInstant) {
            throw new Problem(Sort.STALE, "Somebody changed this annotation at the same instant. Look at it, then press again.");
        }
    }

    private Subject subject(Annotation annotation) {
        Policy policy = projects.get(annotation.projectId()).policy();
        return assembly.subject(annotation, policy, sources.version(annotation.sourceVersionId()).sha256());
    }
}
