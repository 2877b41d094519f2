package org.apostil.openid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Tokens that are wrong in one thing are not believed; the keys are made when this runs. */
class ForgedTokensTest {

    private static final Keys KEYS = new Keys();
    private static final Nonce NONCE = new Nonce();
    private final IdTokens tokens = new IdTokens(Keys.ISSUER, Keys.CLIENT, KEYS.known());
    private final LogoutTokens logouts = new LogoutTokens(Keys.ISSUER, Keys.CLIENT, KEYS.known());

    @Test
    void a_token_that_is_right_in_all_is_believed() throws Refused {
        assertEquals("f3a1", tokens.believed(KEYS.signed(right()), NONCE).getSubject().getValue());
        assertEquals("f3a1", tokens.believed(KEYS.signed(right().audience(Keys.both("another")).claim("azp", "apostil")), NONCE).getSubject().getValue());
    }

    @TestFactory
    Stream<DynamicTest> a_token_that_is_wrong_in_one_thing_is_not() throws Exception {
        return Stream.of(
            refused("signed with the key of somebody else", Keys.signed(right(), KEYS.others, null)),
            refused("signed with a key that it brings along", withItsOwnKey()),
            refused("not signed", new PlainJWT(right().build())),
            refused("signed with the public key as if it were a shared secret", withPublicKeyAsSecret()),
            refused("altered after it was signed", altered()),
            refused("of another provider", KEYS.signed(right().issuer("https://elsewhere.example"))),
            refused("for another client", KEYS.signed(right().audience("another"))),
            refused("for several, and given to another", KEYS.signed(right().audience(Keys.both("another")).claim("azp", "another"))),
            refused("for several, without saying to whom", KEYS.signed(right().audience(Keys.both("another")))),
            refused("for us, and given to another", KEYS.signed(right().claim("azp", "another"))),
            refused("of another sign-in", KEYS.signed(Keys.idToken(new Nonce().getValue()))),
            refused("of no sign-in", KEYS.signed(Keys.idToken(null))),
            refused("expired", KEYS.signed(right().expirationTime(Keys.in(-120)))),
            refused("without an end", KEYS.signed(right().expirationTime(null))),
            refused("from the future", KEYS.signed(right().issueTime(Keys.in(300)).expirationTime(Keys.in(600)))),
            refused("of nobody", KEYS.signed(right().subject(null))),
            refused("of a subject longer than any", KEYS.signed(right().subject("x".repeat(256)))),
            refused("a logout token in its place", Keys.signed(Keys.logoutToken().claim("nonce", NONCE.getValue()), KEYS.own, "logout+jwt")),
            refused("a token about events", KEYS.signed(right().claim("events", Keys.LOGOUT))),
            refused("of another kind", Keys.signed(right(), KEYS.own, "at+jwt")));
    }

    @Test
    void a_logout_token_that_is_right_in_all_is_believed_with_its_type_or_without() throws Refused {
        assertEquals("s1", logouts.believed(KEYS.signed(Keys.logoutToken())).getSessionID().getValue());
        assertEquals("s1", logouts.believed(Keys.signed(Keys.logoutToken(), KEYS.own, "logout+jwt")).getSessionID().getValue());
    }

    @TestFactory
    Stream<DynamicTest> a_logout_token_that_is_wrong_in_one_thing_is_not() {
        return Stream.of(
            notTaken("signed with the key of somebody else", Keys.signed(Keys.logoutToken(), KEYS.others, null).serialize()),
            notTaken("not signed", new PlainJWT(Keys.logoutToken().build()).serialize()),
            notTaken("of another provider", KEYS.signed(Keys.logoutToken().issuer("https://elsewhere.example")).serialize()),
            notTaken("for another client", KEYS.signed(Keys.logoutToken().audience("another")).serialize()),
            notTaken("expired", KEYS.signed(Keys.logoutToken().expirationTime(Keys.in(-120))).serialize()),
            notTaken("without a name by which it is known again", KEYS.signed(Keys.logoutToken().jwtID(null)).serialize()),
            notTaken("about no event", KEYS.signed(Keys.logoutToken().claim("events", null)).serialize()),
            notTaken("of nobody and no session", KEYS.signed(Keys.logoutToken().subject(null).claim("sid", null)).serialize()),
            notTaken("an ID token in its place", KEYS.signed(right()).serialize()),
            notTaken("a logout token with a nonce", KEYS.signed(Keys.logoutToken().claim("nonce", NONCE.getValue())).serialize()),
            notTaken("of another kind", Keys.signed(Keys.logoutToken(), KEYS.own, "at+jwt").serialize()),
            notTaken("no token at all", "nothing"),
            notTaken("nothing", null),
            notTaken("endless", "x".repeat(20_000)));
    }

    @Test
    void keys_that_cannot_be_had_say_nothing_against_a_token() {
        JWKSource<SecurityContext> away = (wanted, context) -> {
            throw new JWKSetUnavailableException("down");
        };
        assertEquals(Refusal.AWAY, assertThrows(Refused.class, () -> new IdTokens(Keys.ISSUER, Keys.CLIENT, away).believed(KEYS.signed(right()), NONCE)).why());
        assertEquals(Refusal.AWAY, assertThrows(Refused.class, () -> new LogoutTokens(Keys.ISSUER, Keys.CLIENT, away).believed(KEYS.signed(Keys.logoutToken()))).why());
    }

    @Test
    void a_token_of_a_key_that_was_looked_for_too_often_is_not_believed() {
        JWKSource<SecurityContext> asked = (wanted, context) -> {
            throw new RateLimitReachedException();
        };
        assertEquals(Refusal.UNTRUSTED, assertThrows(Refused.class, () -> new IdTokens(Keys.ISSUER, Keys.CLIENT, asked).believed(KEYS.signed(right()), NONCE)).why());
    }

    @Test
    void only_signatures_by_a_pair_of_keys_are_listed() {
        assertEquals(List.of(), Signatures.LISTED.stream().filter(each -> JWSAlgorithm.Family.HMAC_SHA.contains(each) || each.equals(JWSAlgorithm.NONE)).toList());
    }

    private static JWTClaimsSet.Builder right() {
        return Keys.idToken(NONCE.getValue());
    }

    private DynamicTest refused(String how, JWT token) {
        return DynamicTest.dynamicTest(how, () -> assertEquals(Refusal.UNTRUSTED, assertThrows(Refused.class, () -> tokens.believed(token, NONCE)).why()));
    }

    private DynamicTest notTaken(String how, String token) {
        return DynamicTest.dynamicTest(how, () -> assertEquals(Refusal.UNTRUSTED, assertThrows(Refused.class, () -> logouts.believed(LogoutTokens.read(token))).why()));
    }

    private static JWT withPublicKeyAsSecret() throws JOSEException {
        SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("of-provider").build(), right().build());
        token.sign(new MACSigner(KEYS.own.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8)));
        return token;
    }

    private static JWT withItsOwnKey() throws JOSEException {
        SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("of-provider").jwk(KEYS.others.toPublicJWK()).build(), right().build());
        token.sign(new RSASSASigner(KEYS.others));
        return token;
    }

    private static JWT altered() throws ParseException {
        String[] parts = KEYS.signed(right()).serialize().split("\\.");
        return SignedJWT.parse(parts[0] + "." + new PlainJWT(right().subject("another").build()).serialize().split("\\.")[1] + "." + parts[2]);
    }
}
