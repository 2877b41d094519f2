package org.apostil.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apostil.notification.Notice;
import org.apostil.notification.Notifications;
import org.apostil.notification.Reason;
import org.apostil.source.SourceService;
import org.apostil.source.SourceVersion;

/** Tells those who are in a discussion what is said there. */
@ApplicationScoped
class DiscussionNotices {

    @Inject
    private Notifications notifications;

    @Inject
    private SourceService sources;

    /** Tells of a reply; {@code discussion} is as it stands with it. */
    void replied(Discussion discussion, String text) {
        tell(discussion, "replied in a discussion that you are in", text);
    }

    /** Tells that a discussion was resolved, or opened again. */
    void stepped(Discussion discussion, boolean resolved, String outcome) {
        tell(discussion, resolved ? "resolved a discussion that you are in" : "opened again a discussion that you are in", outcome);
    }

    private void tell(Discussion discussion, String did, String text) {
        Set<UUID> writers = discussion.standing().stream().map(Discussion.Said::authorId).collect(Collectors.toSet());
        SourceVersion version = sources.version(discussion.sourceVersionId());
        String title = sources.provenance(version.sourceId()).fields().title();
        String card = discussion.annotationId().isPresent() ? "annotation" : "thread";
        writers.forEach(person -> notifications.tell(new Notice(person, discussion.projectId(), Reason.REPLIED, card, discussion.annotationId().orElse(discussion.id()),
            version.sourceId(), did, title, text)));
    }
}
