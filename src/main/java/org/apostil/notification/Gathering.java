package org.apostil.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apostil.mail.OutgoingMail;

/**
 * Gathers what is due into mails: for a digest all of a person's, otherwise all on the same thing. What a mail says is
 * written when it is sent, by {@link NoticeLetters}.
 */
@ApplicationScoped
class Gathering {

    private static final int AT_ONCE = 500;
    private static final Duration KEPT = Duration.ofDays(180);
    /** What a veil hides from its reader is asked for again so much later, so that it does not stand before what can leave. */
    private static final Duration VEILED = Duration.ofMinutes(15);

    /** The mail that a notification goes into; {@code subject} is null for a digest. */
    private record Mail(UUID recipient, UUID subject) {
    }

    @Inject
    private NotificationRepository notifications;

    @Inject
    private Veils veils;

    @Inject
    private OutgoingMail mail;

    @Inject
    private Clock clock;

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void gather() {
        if (!notifications.gathersHere()) {
            return;
        }
        Map<Mail, List<Notification>> mails = shown(notifications.due(clock.instant(), AT_ONCE)).stream()
            .collect(Collectors.groupingBy(this::mailOf, LinkedHashMap::new, Collectors.toList()));
        mails.forEach((key, told) -> {
            if (told.stream().allMatch(Notification::isRead) || notifications.email(key.recipient()).isEmpty()) {
                told.forEach(Notification::withoutMail);
                return;
            }
            UUID id = UUID.randomUUID();
            told.forEach(each -> each.mailedAs(id));
            mail.announce(id);
        });
    }

    /** Those that their readers may know of; the others wait. */
    private List<Notification> shown(List<Notification> due) {
        Map<UUID, List<Notification>> byReader = due.stream().collect(Collectors.groupingBy(Notification::recipientId, LinkedHashMap::new, Collectors.toList()));
        List<Notification> shown = byReader.entrySet().stream().flatMap(reader -> veils.lifted(reader.getKey(), reader.getValue()).stream()).toList();
        Instant later = clock.instant().plus(VEILED);
        due.stream().filter(each -> !shown.contains(each)).forEach(each -> each.mailNotBefore(later));
        return shown;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void forgetWhatIsOld() {
        notifications.forget(clock.instant().minus(KEPT));
    }

    private Mail mailOf(Notification told) {
        boolean digest = notifications.setting(told.recipientId()).filter(setting -> setting.delivery() == Delivery.DIGEST).isPresent();
        return new Mail(told.recipientId(), digest ? null : told.subjectId());
    }
}
