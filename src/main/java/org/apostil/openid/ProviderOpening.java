package org.apostil.openid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.apostil.identity.Opening;
import org.apostil.identity.Voucher;

/** The provider that is set, as what opens accounts. */
@ApplicationScoped
@Transactional
class ProviderOpening implements Opening {

    @Inject
    private Provider provider;

    @Inject
    private IdentityRepository identities;

    @Inject
    private VouchedSessionRepository vouched;

    @Override
    public boolean opens(UUID person) {
        return provider.isOn() && identities.since(provider.issuer(), person).isPresent();
    }

    @Override
    public boolean hasEnded(Voucher voucher) {
        return voucher instanceof ProviderVoucher ours && vouched.isEnded(ours);
    }
}
