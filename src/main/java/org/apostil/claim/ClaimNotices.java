package org.apostil.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apostil.firstpass.Visibility;
import org.apostil.notification.Naming;
import org.apostil.notification.Notice;
import org.apostil.notification.Notification;
import org.apostil.notification.Notifications;
import org.apostil.notification.Reason;
import org.apostil.notification.Veil;

/** Tells whoever is to check a claim, names claims in notices, and keeps back those that a blind first pass keeps back. */
@ApplicationScoped
class ClaimNotices implements Naming, Veil {

    private static final String SUBJECT = "claim";

    @Inject
    private ClaimRepository claims;

    @Inject
    private Notifications notifications;

    @Inject
    private Visibility visibility;

    /** That somebody is to check it now; who was before and has not read it yet is told no more. */
    void assigned(Claim claim, UUID assignee) {
        notifications.retract(claim.id(), Reason.ASSIGNED);
        if (assignee != null) {
            notifications.tell(new Notice(assignee, claim.projectId(), Reason.ASSIGNED, SUBJECT, claim.id(), null, "asked you to check a claim", "Worth checking", null));
        }
    }

    @Override
    public Map<UUID, String> names(Collection<Notification> told) {
        return byProject(told).entrySet().stream().flatMap(project -> claims.byIds(project.getKey(), subjects(project.getValue())).stream())
            .collect(Collectors.toMap(Claim::id, Claim::proposition));
    }

    @Override
    public Set<UUID> hidden(UUID recipient, Collection<Notification> told) {
        return byProject(told).entrySet().stream().filter(project -> visibility.isWanted(project.getKey()))
            .flatMap(project -> hidden(recipient, project.getKey(), project.getValue())).collect(Collectors.toSet());
    }

    private Stream<UUID> hidden(UUID recipient, UUID project, List<Notification> told) {
        Set<UUID> subjects = subjects(told);
        BiPredicate<UUID, UUID> keptBack = visibility.keptBack(recipient, project, () -> claims.used(project, subjects));
        Set<UUID> hidden = claims.byIds(project, subjects).stream().filter(claim -> keptBack.test(claim.id(), claim.createdBy())).map(Claim::id).collect(Collectors.toSet());
        return told.stream().filter(each -> hidden.contains(each.subjectId())).map(Notification::id);
    }

    private static Map<UUID, List<Notification>> byProject(Collection<Notification> told) {
        return told.stream().filter(each -> each.subjectType().equals(SUBJECT)).collect(Collectors.groupingBy(Notification::projectId));
    }

    private static Set<UUID> subjects(Collection<Notification> told) {
        return told.stream().map(Notification::subjectId).collect(Collectors.toSet());
    }
}
