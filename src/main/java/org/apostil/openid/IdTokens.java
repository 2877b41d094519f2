package org.apostil.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;

/** Believes an ID token or does not (OpenID Connect Core, 3.1.3.7): its signature, issuer, audience, party, time, nonce and subject. */
final class IdTokens {

    private static final int LONGEST_SUBJECT = 255;

    private final ClientID client;
    private final IDTokenValidator validator;

    IdTokens(Issuer issuer, ClientID client, JWKSource<SecurityContext> keys) {
        this.client = client;
        this.validator = new IDTokenValidator(issuer, client, Signatures.of(keys), null);
    }

    /** @throws Refused when it is not to be believed, or the provider's keys cannot be had */
    IDTokenClaimsSet believed(JWT token, Nonce nonce) throws Refused {
        try {
            IDTokenClaimsSet claims = validator.validate(token, nonce);
            requireForUs(claims);
            return claims;
        } catch (BadJOSEException | JOSEException | IllegalArgumentException wrong) {
            throw Signatures.refused("An ID token", wrong);
        }
    }

    /** A token that was given to another for several, us among them, is not ours to be told by. */
    private void requireForUs(IDTokenClaimsSet claims) throws Refused {
        String party = claims.getAuthorizedParty() == null ? null : claims.getAuthorizedParty().getValue();
        if (party == null ? claims.getAudience().size() > 1 : !party.equals(client.getValue())) {
            throw new Refused(Refusal.UNTRUSTED, "An ID token was given to another client, or does not say to which.");
        }
        if (claims.getClaim("events") != null || claims.getSubject().getValue().length() > LONGEST_SUBJECT) {
            throw new Refused(Refusal.UNTRUSTED, "What came as an ID token is none, or its subject is longer than any.");
        }
    }
}
