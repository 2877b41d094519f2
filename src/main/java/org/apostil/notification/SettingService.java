package org.apostil.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.apostil.audit.AuditEvent;
import org.apostil.audit.AuditLog;
import org.apostil.identity.Access;
import org.apostil.identity.Actor;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;

/** How whoever is signed in wants their mail. */
@ApplicationScoped
@Transactional
public class SettingService {

    @Inject
    private NotificationRepository notifications;

    @Inject
    private Access access;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** The setting. */
    public Setting mine() {
        Actor actor = access.requireSignedIn();
        return notifications.setting(actor.id()).orElseGet(() -> Setting.usual(actor.id()));
    }

    /** Where mail would go; nothing where they have said no address. */
    public Optional<String> address() {
        return notifications.email(access.requireSignedIn().id());
    }

    /**
     * Changes it. What was not mailed yet is mailed as it says now.
     *
     * @param seen the version that they had before them; 0 where they had chosen nothing yet
     */
    public Setting change(long seen, Delivery delivery, String zone) {
        Actor actor = access.requireSignedIn();
        if (delivery == null) {
            throw Problem.invalid("delivery", "Choose when you want mail: at once, once a day, or not at all.");
        }
        if (!TimeZones.ALL.contains(zone)) {
            throw Problem.invalid("timeZone", "Choose a time zone of the list, such as UTC or Asia/Yerevan.");
        }
        Setting before = mine();
        if (!notifications.put(actor.id(), delivery, zone, seen)) {
            throw new Problem(Sort.STALE, "You changed this elsewhere while you had it open. Nothing was overwritten. Look at it, then choose again.");
        }
        Setting after = mine();
        audit.append(new AuditEvent("notification.setting-changed", actor.id(), null, "user", actor.id(),
            Map.of("delivery", before.delivery().code(), "timeZone", before.timeZone()), Map.of("delivery", delivery.code(), "timeZone", zone), null));
        // After the audit trail is held, as whoever tells something has it: so no two wait for each other.
        notifications.reschedule(actor.id(), delivery.due(clock.instant(), after.zone()));
        return after;
    }
}
