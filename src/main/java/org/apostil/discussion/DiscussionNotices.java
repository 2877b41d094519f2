package org.apostil.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Stream;
import org.apostil.discussion.Discussion.Said;
import org.apostil.notification.Notice;
import org.apostil.notification.Notifications;
import org.apostil.notification.Reason;
import org.apostil.platform.Format;
import org.apostil.platform.Markdown;
import org.apostil.source.SourceService;
import org.apostil.source.SourceVersion;

/** Tells those who are in a discussion what is said there, those who are addressed, and whoever is to see to it. */
@ApplicationScoped
class DiscussionNotices {

    @Inject
    private Notifications notifications;

    @Inject
    private SourceService sources;

    /**
     * Tells of a reply; {@code discussion} is as it stands with it.
     *
     * @param mentioned who is addressed in it: they are told that, and not twice
     */
    void replied(Discussion discussion, Said said, Collection<UUID> mentioned) {
        mentioned(discussion, said, mentioned);
        tell(discussion, Reason.REPLIED, writers(discussion).filter(person -> !mentioned.contains(person)), "replied in a discussion that you are in", said.plain());
    }

    /** Tells those who are addressed in what was said, and were not before. */
    void mentioned(Discussion discussion, Said said, Collection<UUID> people) {
        tell(discussion, Reason.MENTIONED, people.stream(), "mentioned you in a discussion", said.plain());
    }

    /** Tells whoever is to see to it now. */
    void assigned(Discussion discussion, UUID person) {
        String by = discussion.assigned().flatMap(Discussion.Assigned::due).map(day -> ", by " + Format.date(day.toString())).orElse("");
        tell(discussion, Reason.ASSIGNED, Stream.of(person), "assigned a discussion to you" + by, discussion.posts().getFirst().plain());
    }

    /** Tells that a discussion was resolved, or opened again. */
    void stepped(Discussion discussion, boolean resolved, String outcome) {
        tell(discussion, Reason.REPLIED, writers(discussion), resolved ? "resolved a discussion that you are in" : "opened again a discussion that you are in",
            outcome == null ? null : Markdown.plain(outcome));
    }

    private static Stream<UUID> writers(Discussion discussion) {
        return discussion.standing().stream().map(Said::authorId).distinct();
    }

    private void tell(Discussion discussion, Reason reason, Stream<UUID> people, String did, String text) {
        SourceVersion version = sources.version(discussion.sourceVersionId());
        String title = sources.provenance(version.sourceId()).fields().title();
        String card = discussion.annotationId().isPresent() ? "annotation" : "thread";
        people.forEach(person -> notifications.tell(new Notice(person, discussion.projectId(), reason, card, discussion.annotationId().orElse(discussion.id()),
            version.sourceId(), did, title, text)));
    }
}
