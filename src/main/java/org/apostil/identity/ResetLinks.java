package org.apostil.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apostil.audit.AuditEvent;
import org.apostil.audit.AuditLog;
import org.apostil.mail.BaseAddress;
import org.apostil.mail.OutgoingMail;
import org.apostil.platform.Problem;

/** Makes links to reset passwords and mails them to the addresses that their owners confirmed. */
@ApplicationScoped
@Transactional
class ResetLinks {

    /** How long a link works. */
    static final Duration LIFE = Duration.ofMinutes(30);
    private static final int MOST_ACCOUNTS = 5;

    @Inject
    private UserRepository users;

    @Inject
    private TryLimit limit;

    @Inject
    private OutgoingMail mail;

    @Inject
    private BaseAddress base;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** Sends one to each account that has this name or this address; the links before them no longer work. */
    void send(String nameOrAddress) {
        users.resettable(Usernames.normalise(nameOrAddress), nameOrAddress).stream().limit(MOST_ACCOUNTS).forEach(this::send);
    }

    private void send(User user) {
        try {
            limit.count(Tries.MAIL, "to " + user.id());
        } catch (Problem tooSoon) {
            return;
        }
        String token = Secret.random();
        Instant now = clock.instant();
        users.addLink(Secret.hash(token), Accounts.RESET_PASSWORD, user.id(), now, now.plus(LIFE));
        audit.append(AuditEvent.created("user.reset-link-sent", null, null, "user", user.id(), Map.of("expires", now.plus(LIFE))));
        mail.add(user.email(), "Set a new password", """
            Somebody, probably you, asked for a new password for the account “%s”. Set it here within %d minutes:

            %s

            The link works once. Was it not you? Then do nothing: your password stays as it is.
            """.formatted(user.username(), LIFE.toMinutes(), base.of("setup?token=" + token)));
    }
}
