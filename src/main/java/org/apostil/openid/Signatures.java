package org.apostil.openid;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.Set;

/**
 * With what tokens of a provider are signed that are believed: a key pair of which it alone has the private half. Not with a secret that both have, which
 * would let its public key pass for one, and not with nothing.
 */
final class Signatures {

    static final Set<JWSAlgorithm> LISTED = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.RS384, JWSAlgorithm.RS512, JWSAlgorithm.PS256, JWSAlgorithm.PS384,
        JWSAlgorithm.PS512, JWSAlgorithm.ES256, JWSAlgorithm.ES384, JWSAlgorithm.ES512);

    private Signatures() {
    }

    /** Why a token is not believed: its keys cannot be had at the moment, which says nothing against it, or it is wrong. */
    static Refused refused(String token, Exception wrong) {
        return wrong instanceof KeySourceException && !(wrong instanceof RateLimitReachedException)
            ? new Refused(Refusal.AWAY, "The keys of the provider cannot be had: " + wrong.getMessage(), wrong)
            : new Refused(Refusal.UNTRUSTED, token + " is not believed: " + wrong.getMessage(), wrong);
    }

    static JWSKeySelector<SecurityContext> of(JWKSource<SecurityContext> keys) {
        return new JWSVerificationKeySelector<>(LISTED, keys);
    }
}
