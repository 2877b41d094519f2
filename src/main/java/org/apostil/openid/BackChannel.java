package org.apostil.openid;

import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Ends sessions because their provider says so, behind the back of the browser (OpenID Connect Back-Channel Logout). Each token does so once. The provider is
 * asked for its keys only where there is a token, and while no transaction is open.
 */
@ApplicationScoped
public class BackChannel {

    /** No token is believed for so long. */
    private static final Duration LONGEST_LIFE = Duration.ofMinutes(30);
    private static final Duration SKEW = Duration.ofMinutes(2);

    /** Nobody has so long to show a code of ours after the provider vouched for them. */
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    @Inject
    private Provider provider;

    @Inject
    private VouchedSessions sessions;

    @Inject
    private Clock clock;

    /**
     * Ends what the logout token means; streams end with it.
     *
     * @return how many sessions ended
     * @throws Refused when the token is not believed, or came before
     */
    public int end(String token) throws Refused {
        SignedJWT read = LogoutTokens.read(token);
        ProviderSettings settings = provider.settings();
        LogoutTokenClaimsSet claims = new LogoutTokens(settings.issuer(), settings.client(), provider.keys()).believed(read);
        Instant until = claims.getExpirationTime().toInstant();
        if (until.isAfter(clock.instant().plus(LONGEST_LIFE))) {
            throw new Refused(Refusal.UNTRUSTED, "A logout token lives longer than any that can be meant.");
        }
        Instant remembered = clock.instant().plus(REMEMBERED);
        return sessions.endedByProvider(provider.issuer(), claims, until.plus(SKEW).isAfter(remembered) ? until.plus(SKEW) : remembered);
    }
}
