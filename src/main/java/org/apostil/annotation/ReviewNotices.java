package org.apostil.annotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apostil.identity.Actor;
import org.apostil.identity.Membership;
import org.apostil.identity.Memberships;
import org.apostil.identity.Permission;
import org.apostil.notification.Notice;
import org.apostil.notification.Notifications;
import org.apostil.notification.Reason;
import org.apostil.platform.Format;
import org.apostil.review.Action;
import org.apostil.review.History;
import org.apostil.review.ReviewService;
import org.apostil.review.State;
import org.apostil.review.Step;
import org.apostil.review.Subject;
import org.apostil.source.SourceService;
import org.apostil.source.SourceVersion;

/** Tells people of the steps in the life of an annotation that concern them. */
@ApplicationScoped
class ReviewNotices {

    @Inject
    private Notifications notifications;

    @Inject
    private Memberships memberships;

    @Inject
    private ReviewService reviews;

    @Inject
    private SourceService sources;

    /** Whose approvals stand at this moment, before a step is taken. */
    Set<UUID> approvers(Subject subject) {
        History history = reviews.histories(subject.projectId(), List.of(subject.id())).get(subject.id());
        return history.decisions().stream().filter(step -> step.action() == Action.APPROVE)
            .filter(step -> history.stands(step, subject.revision(), subject.sourceSha256())).map(Step::actorId).collect(Collectors.toSet());
    }

    /**
     * Tells of a step that was taken.
     *
     * @param subject   as it stood before the step
     * @param approvers whose approvals stood then
     * @param next      where it stands now
     */
    void tell(Annotation annotation, Subject subject, Set<UUID> approvers, Action action, State next, String reason) {
        if (next != State.SUBMITTED) {
            notifications.retract(annotation.id(), Reason.WAITING);
        }
        String kind = annotation.kind().inSentence();
        switch (action) {
            case SUBMIT -> to(reviewers(subject), annotation, Reason.WAITING, "submitted a %s for your decision".formatted(kind), null);
            case EDIT -> to(approvers, annotation, Reason.LAPSED, "changed a %s, so your approval of it lapsed".formatted(kind), null);
            case WITHDRAW, RESTORE -> { }
            case APPROVE -> decided(annotation, subject, "approved your " + kind, reason);
            case REQUEST_CHANGES -> decided(annotation, subject, "requested changes to your " + kind, reason);
            case REJECT -> decided(annotation, subject, "rejected your " + kind, reason);
            case REOPEN -> decided(annotation, subject, "reopened your " + kind, reason);
            case SUPERSEDE -> decided(annotation, subject, "superseded your " + kind, reason);
        }
    }

    /** Tells those whose approvals lapsed because the words that they approved stand in other words in the newer text. */
    void lapsed(Collection<Set<Step>> lapsed, SourceVersion version, Actor actor) {
        String title = sources.provenance(version.sourceId()).fields().title();
        Carrying.approvers(lapsed).forEach((person, count) -> {
            if (!person.equals(actor.id())) {
                notifications.tell(new Notice(person, version.projectId(), Reason.LAPSED, "source", version.sourceId(), version.sourceId(),
                    "carried over to a newer text what you had approved, and %s lapsed where the text changed".formatted(Format.count(count, "approval")), title, null));
            }
        });
    }

    /** Tells the author that a colleague opened a discussion on what they wrote, with what they said, without signs of Markdown. */
    void discussed(Annotation annotation, String text) {
        to(Set.of(annotation.authorId()), annotation, Reason.REPLIED, "opened a discussion on your %s".formatted(annotation.kind().inSentence()), text);
    }

    /** Tells those who decide on it that a colleague suggested a change to {@code annotation}. */
    void suggested(Annotation annotation, Set<UUID> deciding, String reason) {
        to(deciding, annotation, Reason.SUGGESTED, "suggested a change to a %s".formatted(annotation.kind().inSentence()), reason);
    }

    /** Tells who suggested a change what became of it; {@code verdict} such as <em>accepted</em>. */
    void suggestionDecided(Annotation annotation, UUID suggester, String verdict, int pieces, String reason) {
        to(Set.of(suggester), annotation, Reason.SUGGESTED, "%s %s of what you suggested to a %s".formatted(verdict, pieces == 1 ? "a piece" : pieces + " pieces",
            annotation.kind().inSentence()), reason);
    }

    private void decided(Annotation annotation, Subject subject, String did, String reason) {
        Set<UUID> writers = new HashSet<>(subject.editors());
        writers.add(annotation.authorId());
        to(writers, annotation, Reason.DECIDED, did, reason);
    }

    private Set<UUID> reviewers(Subject subject) {
        return memberships.in(subject.projectId()).stream().filter(member -> Permission.REVIEW.isGrantedTo(member.role())).map(Membership::userId)
            .filter(id -> !id.equals(subject.authorId()) && !subject.editors().contains(id)).collect(Collectors.toSet());
    }

    private void to(Collection<UUID> people, Annotation annotation, Reason reason, String did, String excerpt) {
        if (people.isEmpty()) {
            return;
        }
        SourceVersion version = sources.version(annotation.sourceVersionId());
        String title = sources.provenance(version.sourceId()).fields().title();
        people.forEach(person -> notifications.tell(new Notice(person, annotation.projectId(), reason, "annotation", annotation.id(), version.sourceId(), did, title, excerpt)));
    }
}
