package org.apostil.openid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.apostil.identity.SessionBegan;
import org.apostil.identity.Sessions;

/**
 * The sessions that began at a provider, so that it can end them. Whether the person's provider saw a second step stands beside their account, which
 * may open a project; so a session that began without one ends when one begins with it, and the account has none when one begins without.
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
    private Clock clock;

    void began(@Observes SessionBegan event) {
        if (!(event.voucher() instanceof ProviderVoucher voucher)) {
            return;
        }
        vouched.add(event.id(), voucher);
        if (voucher.secondStep()) {
            vouched.withoutSecondStep(event.actor().id()).forEach(sessions::end);
        }
        vouched.secondStep(event.actor().id(), voucher.secondStep());
    }

    /** Forgets what is over, and what no longer counts since the provider is set otherwise. */
    void tidy() {
        vouched.forgetLogouts(clock.instant());
        if (!provider.isOn() || provider.settings().secondSteps().isEmpty()) {
            vouched.forgetSecondSteps();
        }
    }
}
