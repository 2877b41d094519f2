package org.apostil.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.apostil.identity.Access;
import org.apostil.identity.Actor;
import org.apostil.identity.Memberships;
import org.apostil.mail.OutgoingMail;

/**
 * Tells people, in the transaction of what they are told of. Nobody is told of their own doing, and nobody who is not a
 * member of the project; whether they still are is asked again when it is shown and when mail is sent.
 *
 * <p>{@snippet : notifications.tell(new Notice(author, project, Reason.DECIDED, ...)); }
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Notifications {

    /** A mail that leaves sooner than this is no longer waited for. */
    private static final Duration LEAVING = Duration.ofSeconds(5);

    @Inject
    private NotificationRepository notifications;

    @Inject
    private Memberships memberships;

    @Inject
    private OutgoingMail mail;

    @Inject
    private Access access;

    @Inject
    private Clock clock;

    /** Tells one person. */
    public void tell(Notice notice) {
        Actor actor = access.requireSignedIn();
        if (notice.recipientId().equals(actor.id()) || !isMember(notice)) {
            return;
        }
        Instant now = clock.instant();
        notifications.add(new Notification(notice, actor.id(), now, mail.available() ? due(notice, now) : null));
    }

    /** Takes back what nobody has read yet and is so no more, such as that something waits for a decision. */
    public void retract(UUID subjectId, Reason reason) {
        notifications.retract(subjectId, reason);
    }

    private boolean isMember(Notice notice) {
        return memberships.in(notice.projectId()).stream().anyMatch(member -> member.userId().equals(notice.recipientId()));
    }

    private Instant due(Notice notice, Instant now) {
        Setting setting = notifications.setting(notice.recipientId()).orElseGet(() -> Setting.usual(notice.recipientId()));
        Instant due = setting.delivery().due(now, setting.zone());
        return setting.delivery() != Delivery.IMMEDIATE ? due
            : notifications.pending(notice.recipientId(), notice.subjectId(), now.plus(LEAVING)).orElse(due);
    }
}
