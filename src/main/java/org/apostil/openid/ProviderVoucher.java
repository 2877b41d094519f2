package org.apostil.openid;

import java.time.Instant;
import org.apostil.identity.Voucher;

/**
 * That a provider vouched for somebody, for as long as their session lasts.
 *
 * @param issuer  the provider
 * @param subject what it calls the person, for ever
 * @param sid     what it calls its own session; null where it does not say
 * @param since   when it vouched, by the clock here
 * @param leaving where one signs out there; the ID token in it goes to nobody else
 */
public record ProviderVoucher(String issuer, String subject, String sid, boolean secondStep, Instant shownAt, Instant since, String leaving) implements Voucher {

    private static final long serialVersionUID = 1;

    @Override
    public String by() {
        return issuer;
    }

    /** Nothing of the token. */
    @Override
    public String toString() {
        return "vouched for by " + issuer;
    }
}
