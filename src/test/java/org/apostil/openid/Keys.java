package org.apostil.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A provider's keys, made when the test runs, and tokens that it, or somebody who pretends to be it, signs. */
final class Keys {

    static final Issuer ISSUER = new Issuer("https://provider.example/realms/house");
    static final ClientID CLIENT = new ClientID("apostil");
    static final Map<String, Object> LOGOUT = Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of());

    final RSAKey own = generated("of-provider");
    final RSAKey others = generated("of-provider");

    private static RSAKey generated(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What everybody can fetch. */
    JWKSource<SecurityContext> known() {
        return new ImmutableJWKSet<>(new JWKSet(own.toPublicJWK()));
    }

    /** Claims of an ID token that is right in all. */
    static JWTClaimsSet.Builder idToken(String nonce) {
        return new JWTClaimsSet.Builder().issuer(ISSUER.getValue()).audience(CLIENT.getValue()).subject("f3a1").claim("nonce", nonce)
            .issueTime(in(0)).expirationTime(in(300));
    }

    /** Claims of a logout token that is right in all. */
    static JWTClaimsSet.Builder logoutToken() {
        return new JWTClaimsSet.Builder().issuer(ISSUER.getValue()).audience(CLIENT.getValue()).subject("f3a1").claim("sid", "s1").claim("events", LOGOUT)
            .jwtID(UUID.randomUUID().toString()).issueTime(in(0)).expirationTime(in(120));
    }

    static Date in(int seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }

    SignedJWT signed(JWTClaimsSet.Builder claims) {
        return signed(claims, own, null);
    }

    static SignedJWT signed(JWTClaimsSet.Builder claims, RSAKey key, String type) {
        try {
            SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("of-provider").type(type == null ? null : new JOSEObjectType(type)).build(), claims.build());
            token.sign(new RSASSASigner(key));
            return token;
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<String> both(String another) {
        return List.of(CLIENT.getValue(), another);
    }
}
