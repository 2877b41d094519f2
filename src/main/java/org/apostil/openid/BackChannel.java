package org.apostil.openid;

import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apostil.audit.AuditEvent;
import org.apostil.audit.AuditLog;
import org.apostil.identity.Sessions;

/** Ends sessions because their provider says so, behind the back of the browser (OpenID Connect Back-Channel Logout). Each token does so once. */
@ApplicationScoped
@Transactional(rollbackOn = Refused.class)
public class BackChannel {

    /** No token is believed for so long. */
    private static final Duration LONGEST_LIFE = Duration.ofMinutes(30);
    private static final Duration SKEW = Duration.ofMinutes(2);

    @Inject
    private Provider provider;

    @Inject
    private VouchedSessionRepository vouched;

    @Inject
    private Sessions sessions;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /**
     * Ends what the logout token means; streams end with it.
     *
     * @return how many sessions ended
     * @throws Refused when the token is not believed, or came before
     */
    public int end(String token) throws Refused {
        ProviderSettings settings = provider.settings();
        LogoutTokenClaimsSet claims = new LogoutTokens(settings.issuer(), settings.client(), provider.keys()).believed(token);
        Instant until = claims.getExpirationTime().toInstant();
        if (until.isAfter(clock.instant().plus(LONGEST_LIFE))) {
            throw new Refused(Refusal.UNTRUSTED, "A logout token lives longer than any that can be meant.");
        }
        if (!vouched.take(provider.issuer(), claims.getJWTID().getValue(), until.plus(SKEW))) {
            throw new Refused(Refusal.UNTRUSTED, "A logout token came twice.");
        }
        String subject = claims.getSubject() == null ? null : claims.getSubject().getValue();
        return end(vouched.of(provider.issuer(), subject, claims.getSessionID() == null ? null : claims.getSessionID().getValue()));
    }

    private int end(List<UUID> ids) {
        Map<UUID, List<UUID>> byOwner = ids.stream().collect(Collectors.groupingBy(vouched::owner, Collectors.mapping(Function.identity(), Collectors.toList())));
        byOwner.forEach((owner, theirs) -> {
            theirs.forEach(sessions::end);
            audit.append(AuditEvent.created("session.ended-by-provider", null, null, "user", owner, Map.of("sessions", theirs.size(), "provider", provider.issuer())));
        });
        return ids.size();
    }
}
