package org.apostil.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.apostil.audit.AuditEvent;
import org.apostil.audit.AuditLog;

/** Ends a person's mail by a link of one of their mails, without signing in (RFC 8058). It opens nothing else. */
@ApplicationScoped
@Transactional
public class Unsubscribing {

    @Inject
    private NotificationRepository notifications;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** A new token for a mail to that person: 256 random bits in base64url. */
    String link(UUID person) {
        byte[] bits = new byte[32];
        new SecureRandom().nextBytes(bits);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        notifications.addLink(hash(token), person, clock.instant());
        return token;
    }

    /** Whether it is the token of a mail. */
    public boolean knows(String token) {
        return token != null && notifications.linked(hash(token)).isPresent();
    }

    /** Ends the mail of the person whose token it is, however often it is asked; false where it is nobody's. */
    public boolean end(String token) {
        return token != null && notifications.linked(hash(token)).map(this::end).orElse(false);
    }

    private boolean end(UUID person) {
        Setting before = notifications.setting(person).orElseGet(() -> Setting.usual(person));
        if (before.delivery() != Delivery.NONE) {
            notifications.put(person, Delivery.NONE, before.timeZone(), before.version());
            audit.append(new AuditEvent("notification.unsubscribed", null, null, "user", person,
                Map.of("delivery", before.delivery().code()), Map.of("delivery", Delivery.NONE.code()), null));
            notifications.reschedule(person, null);
        }
        return true;
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
