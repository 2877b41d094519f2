package org.apostil.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apostil.identity.Membership;
import org.apostil.identity.Memberships;
import org.apostil.identity.Permission;
import org.apostil.notification.Notice;
import org.apostil.notification.Notifications;
import org.apostil.notification.Reason;
import org.apostil.review.Action;
import org.apostil.review.State;
import org.apostil.review.Subject;

/** Tells people of the steps in the life of a report that concern them. */
@ApplicationScoped
class ReportNotices {

    @Inject
    private Notifications notifications;

    @Inject
    private Memberships memberships;

    /**
     * Tells of a step that was taken.
     *
     * @param subject   as it stood before the step
     * @param approvers whose approvals stood then
     * @param next      where it stands now
     * @param title     of the report
     */
    void tell(Subject subject, Set<UUID> approvers, Action action, State next, String title, String reason) {
        if (next != State.SUBMITTED) {
            notifications.retract(subject.id(), Reason.WAITING);
        }
        switch (action) {
            case SUBMIT -> to(reviewers(subject), subject, Reason.WAITING, "submitted a report for your decision", title, null);
            case EDIT -> to(approvers, subject, Reason.LAPSED, "saved another edition of a report, so your approval of it lapsed", title, null);
            case WITHDRAW, RESTORE, SUPERSEDE -> { }
            case APPROVE -> to(writers(subject), subject, Reason.DECIDED, "approved your report", title, reason);
            case REQUEST_CHANGES -> to(writers(subject), subject, Reason.DECIDED, "requested changes to your report", title, reason);
            case REJECT -> to(writers(subject), subject, Reason.DECIDED, "rejected your report", title, reason);
            case REOPEN -> to(writers(subject), subject, Reason.DECIDED, "reopened your report", title, reason);
        }
    }

    private static Set<UUID> writers(Subject subject) {
        Set<UUID> writers = new HashSet<>(subject.editors());
        writers.add(subject.authorId());
        return writers;
    }

    private Set<UUID> reviewers(Subject subject) {
        Set<UUID> writers = writers(subject);
        return memberships.in(subject.projectId()).stream().filter(member -> Permission.REVIEW.isGrantedTo(member.role())).map(Membership::userId)
            .filter(person -> !writers.contains(person)).collect(Collectors.toSet());
    }

    private void to(Collection<UUID> people, Subject subject, Reason why, String did, String title, String excerpt) {
        people.forEach(person -> notifications.tell(new Notice(person, subject.projectId(), why, "report", subject.id(), null, did, title, excerpt)));
    }
}
