package org.apostil.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apostil.identity.People;
import org.apostil.mail.BaseAddress;
import org.apostil.mail.LateLetters;
import org.apostil.platform.Format;

/**
 * Writes the mails. They say who did what and where, and lead there; what was written, of the text or by colleagues, they
 * leave in the application: mail passes and rests where the project's rules do not hold.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class NoticeLetters implements LateLetters {

    @Inject
    private NotificationRepository notifications;

    @Inject
    private Veils veils;

    @Inject
    private Unsubscribing unsubscribing;

    @Inject
    private People people;

    @Inject
    private BaseAddress base;

    @Override
    public Optional<Letter> write(UUID mail) {
        List<Notification> due = notifications.inMail(mail);
        if (due.isEmpty()) {
            return Optional.empty();
        }
        UUID person = due.getFirst().recipientId();
        List<Notification> told = veils.lifted(person, due);
        boolean wanted = notifications.setting(person).filter(setting -> setting.delivery() == Delivery.NONE).isEmpty();
        return notifications.email(person).filter(address -> wanted && !told.isEmpty()).map(address -> letter(address, told));
    }

    private Letter letter(String address, List<Notification> told) {
        String unsubscribe = base.of("unsubscribe?token=" + unsubscribing.link(told.getFirst().recipientId()));
        Map<UUID, String> names = people.names(told.stream().map(Notification::actorId).distinct().toList());
        Map<UUID, String> projects = notifications.projectNames(told.stream().map(Notification::projectId).distinct().toList());
        return new Letter(address, subject(told, names, projects), body(told, names, projects) + foot(unsubscribe), unsubscribe);
    }

    private static String subject(List<Notification> told, Map<UUID, String> names, Map<UUID, String> projects) {
        Notification first = told.getFirst();
        if (projects.size() > 1) {
            return "%s from %s".formatted(Format.count(told.size(), "notice"), Format.count(projects.size(), "project"));
        }
        return "[%s] %s".formatted(projects.get(first.projectId()), told.size() == 1 ? says(first, names) : Format.count(told.size(), "notice"));
    }

    private String body(List<Notification> told, Map<UUID, String> names, Map<UUID, String> projects) {
        return told.stream().collect(Collectors.groupingBy(Notification::projectId, LinkedHashMap::new, Collectors.toList())).entrySet().stream()
            .map(project -> "Project: %s\n\n%s".formatted(projects.get(project.getKey()),
                project.getValue().stream().map(each -> item(each, names)).collect(Collectors.joining("\n"))))
            .collect(Collectors.joining("\n\n"));
    }

    private String item(Notification told, Map<UUID, String> names) {
        return "%s.\nIn: %s\n%s\n".formatted(says(told, names), told.place(), base.of("notification/notifications?go=" + told.id()));
    }

    private static String says(Notification told, Map<UUID, String> names) {
        return names.get(told.actorId()) + " " + told.did();
    }

    private String foot(String unsubscribe) {
        return "\n-- \nChoose when you get mail: %s\nNo more mail from Apostil: %s\n".formatted(base.of("notification/settings"), unsubscribe);
    }
}
