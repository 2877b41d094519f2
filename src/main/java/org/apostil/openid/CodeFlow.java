package org.apostil.openid;

import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.Prompt;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apostil.mail.BaseAddress;

/**
 * The code flow of OpenID Connect with PKCE (RFC 7636): sends a browser to the provider, and makes of what it brings back whom the provider vouches
 * for. No token but the ID token is kept, and that by the session alone.
 */
@ApplicationScoped
public class CodeFlow {

    /** So long somebody may take to sign in there. */
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    /** So far the clocks there and here may be apart. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    @Inject
    private Provider provider;

    @Inject
    private BaseAddress base;

    @Inject
    private Clock clock;

    /** A way to the provider for somebody who wants to sign in; {@code anew} where they are to show themself there whatever it knows of their browser. */
    public Begun begin(String next, boolean anew) {
        return Begun.now(next, null, anew, clock.instant().plus(PATIENCE));
    }

    /** A way to the provider for whoever is signed in to that account and wants to link it. They show themself there. */
    public Begun beginLink(UUID account) {
        return Begun.now(null, account, true, clock.instant().plus(PATIENCE));
    }

    /**
     * Where the browser is sent.
     *
     * @throws Refused when the provider cannot be reached
     */
    public URI toProvider(Begun begun) throws Refused {
        ProviderSettings settings = provider.settings();
        AuthenticationRequest.Builder request = new AuthenticationRequest.Builder(ResponseType.CODE, settings.scopes(), settings.client(), back())
            .endpointURI(provider.metadata().getAuthorizationEndpointURI()).state(new State(begun.state())).nonce(new Nonce(begun.nonce()))
            .codeChallenge(new CodeVerifier(begun.verifier()), CodeChallengeMethod.S256);
        return (begun.anew() ? request.prompt(Prompt.Type.LOGIN).maxAge((int) SKEW.toSeconds()) : request).build().toURI();
    }

    /**
     * Whom the provider vouches for.
     *
     * @param begun  what the session kept under the state of the answer
     * @param answer the parameters with which the browser came back
     * @throws Refused when the provider refused, cannot be reached, or is not believed
     */
    public Introduced back(Begun begun, Map<String, List<String>> answer) throws Refused {
        try {
            AuthenticationResponse response = AuthenticationResponseParser.parse(back(), answer);
            requireOfProvider(response);
            if (!response.indicatesSuccess()) {
                throw new Refused(Refusal.DENIED, "The provider answered with " + response.toErrorResponse().getErrorObject().getCode() + ".");
            }
            return introduced(begun, response.toSuccessResponse().getAuthorizationCode());
        } catch (ParseException | IllegalArgumentException wrong) {
            throw new Refused(Refusal.UNTRUSTED, "The answer of the provider cannot be read.", wrong);
        } catch (IOException away) {
            throw new Refused(Refusal.AWAY, "The provider cannot be reached: " + away.getMessage(), away);
        }
    }

    /** That the answer is this provider's, and no other's who led the browser here (RFC 9207). */
    private void requireOfProvider(AuthenticationResponse response) throws Refused {
        boolean says = response.getIssuer() != null;
        if (says ? !response.getIssuer().equals(provider.settings().issuer()) : provider.metadata().supportsAuthorizationResponseIssuerParam()) {
            throw new Refused(Refusal.UNTRUSTED, "The answer is of another provider, or does not say of which.");
        }
    }

    private Introduced introduced(Begun begun, AuthorizationCode code) throws Refused, ParseException, IOException {
        if (code == null) {
            throw new Refused(Refusal.UNTRUSTED, "The provider answered without a code.");
        }
        TokenResponse response = OIDCTokenResponseParser.parse(Calls.send(request(code, new CodeVerifier(begun.verifier())).toHTTPRequest()));
        if (!response.indicatesSuccess()) {
            throw new Refused(Refusal.UNTRUSTED, "The provider did not take the code: " + response.toErrorResponse().getErrorObject().getCode() + ".");
        }
        JWT token = ((OIDCTokenResponse) response.toSuccessResponse()).getOIDCTokens().getIDToken();
        ProviderSettings settings = provider.settings();
        IDTokenClaimsSet claims = new IdTokens(settings.issuer(), settings.client(), provider.keys()).believed(token, new Nonce(begun.nonce()));
        requireShown(begun, claims.getAuthenticationTime());
        return Introduced.by(settings, claims, clock.instant(), leaving(token));
    }

    /** Whoever holds the browser could take out of the address that the provider is to ask; when it did, its token says. */
    private static void requireShown(Begun begun, Date shown) throws Refused {
        if (begun.anew() && (shown == null || shown.toInstant().isBefore(begun.until().minus(PATIENCE).minus(SKEW)))) {
            throw new Refused(Refusal.UNSHOWN, "The provider does not say that whoever came back showed themself there since.");
        }
    }

    private TokenRequest request(AuthorizationCode code, CodeVerifier verifier) throws Refused {
        ProviderSettings settings = provider.settings();
        OIDCProviderMetadata metadata = provider.metadata();
        AuthorizationCodeGrant grant = new AuthorizationCodeGrant(code, back(), verifier);
        if (settings.secret() == null) {
            return new TokenRequest.Builder(metadata.getTokenEndpointURI(), settings.client(), grant).build();
        }
        boolean basic = metadata.getTokenEndpointAuthMethods() == null || metadata.getTokenEndpointAuthMethods().contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
        ClientAuthentication authentication = basic ? new ClientSecretBasic(settings.client(), settings.secret()) : new ClientSecretPost(settings.client(), settings.secret());
        return new TokenRequest.Builder(metadata.getTokenEndpointURI(), authentication, grant).build();
    }

    /** Where one signs out at the provider and comes back to the sign-in page; null where it has no such place. */
    private String leaving(JWT token) throws Refused {
        URI end = provider.metadata().getEndSessionEndpointURI();
        return end == null ? null : new LogoutRequest(end, token, null, provider.settings().client(), URI.create(base.of("identity/login")), null, null).toURI().toString();
    }

    private URI back() {
        return URI.create(base.of("identity/openid/back"));
    }
}
