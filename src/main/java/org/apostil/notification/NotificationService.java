package org.apostil.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apostil.identity.Access;
import org.apostil.identity.Actor;
import org.apostil.identity.People;
import org.apostil.platform.Problem;

/** What whoever is signed in is told. */
@ApplicationScoped
@Transactional
public class NotificationService {

    /** As many as one looks through; those beyond come up as these are read. */
    private static final int MOST = 100;

    @Inject
    private NotificationRepository notifications;

    @Inject
    private Veils veils;

    @Inject
    private Instance<Naming> namings;

    @Inject
    private Access access;

    @Inject
    private People people;

    @Inject
    private Clock clock;

    /** What they are told, unread first, newest first. */
    public List<Told> mine() {
        Actor actor = access.requireSignedIn();
        List<Notification> shown = veils.lifted(actor.id(), notifications.of(actor.id(), MOST));
        if (shown.isEmpty()) {
            return List.of();
        }
        Map<UUID, String> names = people.names(shown.stream().map(Notification::actorId).distinct().toList());
        Map<UUID, String> projects = notifications.projectNames(shown.stream().map(Notification::projectId).distinct().toList());
        Map<UUID, String> about = named(shown);
        return shown.stream().map(n -> new Told(n.id(), n.projectId(), n.reason(), names.get(n.actorId()), n.did(), about.get(n.subjectId()), n.place(), projects.get(n.projectId()),
            n.excerpt(), n.at(), n.isRead(), n.address())).toList();
    }

    private Map<UUID, String> named(List<Notification> shown) {
        Map<UUID, String> names = new HashMap<>();
        namings.forEach(naming -> names.putAll(naming.names(shown)));
        return names;
    }

    /** How much of it is unread, up to a hundred. */
    public int unread() {
        Actor actor = access.requireSignedIn();
        return veils.lifted(actor.id(), notifications.unread(actor.id(), MOST)).size();
    }

    /**
     * Marks one as read and answers where what it tells of is.
     *
     * @throws Problem when there is none such for whoever is signed in
     */
    public String read(UUID id) {
        Actor actor = access.requireSignedIn();
        Notification notification = veils.lifted(actor.id(), notifications.byId(id, actor.id()).stream().toList()).stream().findFirst().orElseThrow(Problem::notFound);
        notifications.markRead(List.of(id), clock.instant());
        return notification.address();
    }

    /** Marks all that is shown as read. */
    public void readAll() {
        Actor actor = access.requireSignedIn();
        notifications.markRead(veils.lifted(actor.id(), notifications.unread(actor.id(), Integer.MAX_VALUE)).stream().map(Notification::id).toList(), clock.instant());
    }
}
