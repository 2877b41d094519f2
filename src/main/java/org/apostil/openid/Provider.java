package org.apostil.openid;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The one provider of this installation: what it says of itself (OpenID Connect Discovery), and its keys. Both are asked for anew now and then. */
@ApplicationScoped
public class Provider {

    private static final Duration KNOWN_FOR = Duration.ofHours(1);

    private final Optional<ProviderSettings> settings;
    private final Clock clock;
    private volatile Known known;

    /** What it said, its keys, and until when that is believed. */
    private record Known(OIDCProviderMetadata metadata, JWKSource<SecurityContext> keys, Instant until) {
    }

    /** That of the environment. */
    @Inject
    Provider(Clock clock) {
        this(System.getenv(), clock);
    }

    Provider(Map<String, String> environment, Clock clock) {
        this.settings = ProviderSettings.of(environment);
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected Provider() {
        this(Map.of(), null);
    }

    /** Whether people sign in with one here. */
    public boolean isOn() {
        return settings.isPresent();
    }

    /** What people call it; empty where there is none. */
    public String name() {
        return settings.map(ProviderSettings::name).orElse("");
    }

    /** Its issuer; empty where there is none. */
    String issuer() {
        return settings.map(each -> each.issuer().getValue()).orElse("");
    }

    ProviderSettings settings() {
        return settings.orElseThrow();
    }

    /** @throws Refused when it cannot be reached, or says what cannot be meant */
    OIDCProviderMetadata metadata() throws Refused {
        return known().metadata();
    }

    /** Its keys; one that is not known yet is looked for there, not more often than twice a minute. */
    JWKSource<SecurityContext> keys() throws Refused {
        return known().keys();
    }

    private Known known() throws Refused {
        Known now = known;
        if (now == null || clock.instant().isAfter(now.until())) {
            now = ask();
            known = now;
        }
        return now;
    }

    private Known ask() throws Refused {
        try {
            OIDCProviderMetadata metadata = OIDCProviderMetadata.parse(Calls.fetch(OIDCProviderMetadata.resolveURL(settings().issuer())).getContent());
            if (!metadata.getIssuer().equals(settings().issuer())) {
                throw new GeneralException("It calls itself otherwise.");
            }
            requireSafe(metadata.getAuthorizationEndpointURI());
            requireSafe(metadata.getTokenEndpointURI());
            requireSafe(metadata.getJWKSetURI());
            JWKSource<SecurityContext> keys = JWKSourceBuilder.create(metadata.getJWKSetURI().toURL(), Calls::fetch).refreshAheadCache(false).build();
            return new Known(metadata, keys, clock.instant().plus(KNOWN_FOR));
        } catch (MalformedURLException | GeneralException wrong) {
            throw new Refused(Refusal.UNTRUSTED, "What the provider says of itself cannot be used: " + wrong.getMessage(), wrong);
        } catch (IOException away) {
            throw new Refused(Refusal.AWAY, "The provider cannot be reached: " + away.getMessage(), away);
        }
    }

    private void requireSafe(URI address) throws GeneralException {
        if (address == null || !"https".equals(address.getScheme()) && !"http".equals(URI.create(issuer()).getScheme())) {
            throw new GeneralException("An address of it is missing, or is not called by https.");
        }
    }
}
