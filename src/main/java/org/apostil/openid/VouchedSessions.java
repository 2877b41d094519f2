package org.apostil.openid;

import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apostil.audit.AuditEvent;
import org.apostil.audit.AuditLog;
import org.apostil.identity.CurrentActor;
import org.apostil.identity.SessionBegan;
import org.apostil.identity.Sessions;
import org.apostil.openid.VouchedSessionRepository.Owned;

/**
 * The sessions that began at a provider, so that it can end them. Whether the person's provider saw a second step stands beside their account, which may open a
 * project where the account has no password. So a session of such an account in which none was shown ends when one begins with it, and the account has none when
 * one begins without.
 */
@ApplicationScoped
@Transactional
class VouchedSessions {

    @Inject
    private VouchedSessionRepository vouched;

    @Inject
    private Sessions sessions;

    @Inject
    private Provider provider;

    @Inject
    private CurrentActor current;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    void began(@Observes SessionBegan event) {
        if (!(event.voucher() instanceof ProviderVoucher voucher)) {
            return;
        }
        vouched.hold(event.actor().id());
        vouched.add(event.id(), voucher);
        if (voucher.secondStep()) {
            vouched.withoutSecondStep(event.actor().id()).forEach(sessions::end);
        }
        vouched.secondStep(event.actor().id(), voucher.secondStep());
    }

    /** Ends those of a person that began at the provider, but for the one in which they are. */
    void endOf(String issuer, UUID person) {
        vouched.of(issuer, person).stream().filter(id -> !id.equals(current.sessionId())).forEach(sessions::end);
    }

    /**
     * Ends those that the provider means, which takes its word once.
     *
     * @return how many ended
     * @throws Refused when the word came before
     */
    @Transactional(rollbackOn = Refused.class)
    int endedByProvider(String issuer, LogoutTokenClaimsSet claims, Instant until) throws Refused {
        String subject = claims.getSubject() == null ? null : claims.getSubject().getValue();
        String sid = claims.getSessionID() == null ? null : claims.getSessionID().getValue();
        if (!vouched.take(issuer, claims.getJWTID().getValue(), subject, sid, clock.instant(), until)) {
            throw new Refused(Refusal.UNTRUSTED, "A logout token came twice.");
        }
        List<Owned> meant = vouched.held(issuer, subject, sid);
        meant.forEach(each -> sessions.end(each.session()));
        Map<UUID, Long> byOwner = meant.stream().collect(Collectors.groupingBy(Owned::owner, TreeMap::new, Collectors.counting()));
        audit.appendAll(byOwner.entrySet().stream()
            .map(each -> AuditEvent.created("session.ended-by-provider", null, null, "user", each.getKey(), Map.of("sessions", each.getValue(), "provider", issuer))).toList());
        return meant.size();
    }

    /** Forgets what is over, and what no longer counts since the provider is set otherwise. */
    void tidy() {
        vouched.forgetLogouts(clock.instant());
        if (!provider.isOn() || provider.settings().secondSteps().isEmpty()) {
            vouched.forgetSecondSteps();
        }
    }
}
