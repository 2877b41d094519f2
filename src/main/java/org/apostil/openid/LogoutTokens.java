package org.apostil.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenValidator;
import java.text.ParseException;

/** Believes a logout token or does not (OpenID Connect Back-Channel Logout, 2.6); whether it came before, {@link BackChannel} knows. */
final class LogoutTokens {

    private static final int LONGEST = 16_000;

    private final LogoutTokenValidator validator;

    LogoutTokens(Issuer issuer, ClientID client, JWKSource<SecurityContext> keys) {
        validator = new LogoutTokenValidator(issuer, client, false, Signatures.of(keys), null);
    }

    /**
     * The token, unbelieved: whoever sends none is not to have the provider asked.
     *
     * @throws Refused when it is none, or too long
     */
    static SignedJWT read(String token) throws Refused {
        try {
            if (token == null || token.length() > LONGEST) {
                throw new Refused(Refusal.UNTRUSTED, "There is no logout token, or one that is too long.");
            }
            return SignedJWT.parse(token);
        } catch (ParseException wrong) {
            throw new Refused(Refusal.UNTRUSTED, "A logout token cannot be read: " + wrong.getMessage(), wrong);
        }
    }

    /** @throws Refused when it is not to be believed, or the provider's keys cannot be had */
    LogoutTokenClaimsSet believed(SignedJWT token) throws Refused {
        try {
            return validator.validate(token);
        } catch (BadJOSEException | JOSEException | IllegalArgumentException wrong) {
            throw Signatures.refused("A logout token", wrong);
        }
    }
}
