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
import java.net.URL;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** The one provider of this installation: what it says of itself (OpenID Connect Discovery), and its keys. Both are asked for anew now and then. */
@ApplicationScoped
public class Provider {

    private static final Duration KNOWN_FOR = Duration.ofHours(1);
    private static final Duration LEFT_ALONE = Duration.ofSeconds(10);
    private static final Duration KEYS_KNOWN_FOR = Duration.ofMinutes(5);
    private static final Duration KEYS_WITHOUT_IT = Duration.ofHours(4);
    private static final Duration PATIENCE_FOR_KEYS = Duration.ofSeconds(1);

    private final Optional<ProviderSettings> settings;
    private final Clock clock;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile Known known;
    private volatile Failure failure;

    /** What it said, its keys, and when it is asked again. */
    private record Known(OIDCProviderMetadata metadata, JWKSource<SecurityContext> keys, Instant until) {
    }

    /** That nothing came of asking, and until when it is left alone. */
    private record Failure(Refusal why, String words, Instant until) {
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

    /** One request asks, others go on with what is known or without: a provider that hangs is not to hold them all. */
    private Known known() throws Refused {
        Known now = known;
        if (now != null && clock.instant().isBefore(now.until())) {
            return now;
        }
        if (!asking.tryLock()) {
            return orElse(now, new Failure(Refusal.AWAY, "The provider is being asked at this moment.", clock.instant()));
        }
        try {
            return askUnlessItFailed();
        } finally {
            asking.unlock();
        }
    }

    private Known askUnlessItFailed() throws Refused {
        Known before = known;
        Instant now = clock.instant();
        if (before != null && now.isBefore(before.until())) {
            return before;
        }
        if (failure != null && now.isBefore(failure.until())) {
            return orElse(before, failure);
        }
        try {
            known = ask();
            failure = null;
            return known;
        } catch (Refused refused) {
            failure = new Failure(refused.why(), refused.getMessage(), clock.instant().plus(LEFT_ALONE));
            return orElse(before, failure);
        }
    }

    /** What it said holds for as long as it cannot be reached, and not where it says by now what cannot be meant. */
    private static Known orElse(Known before, Failure failure) throws Refused {
        if (before == null || failure.why() != Refusal.AWAY) {
            throw new Refused(failure.why(), failure.words());
        }
        return before;
    }

    /** Those that are held already, while they lie where they lay: they are good for some hours without the provider. */
    private JWKSource<SecurityContext> keysOf(OIDCProviderMetadata metadata) throws MalformedURLException {
        Known before = known;
        return before != null && before.metadata().getJWKSetURI().equals(metadata.getJWKSetURI()) ? before.keys() : keysAt(metadata.getJWKSetURI().toURL());
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
            if (metadata.getEndSessionEndpointURI() != null) {
                requireSafe(metadata.getEndSessionEndpointURI());
            }
            return new Known(metadata, keysOf(metadata), clock.instant().plus(KNOWN_FOR));
        } catch (MalformedURLException | GeneralException wrong) {
            throw new Refused(Refusal.UNTRUSTED, "What the provider says of itself cannot be used: " + wrong.getMessage(), wrong);
        } catch (IOException away) {
            throw new Refused(Refusal.AWAY, "The provider cannot be reached: " + away.getMessage(), away);
        }
    }

    private static JWKSource<SecurityContext> keysAt(URL address) {
        return JWKSourceBuilder.create(address, Calls::fetch).refreshAheadCache(false).cache(KEYS_KNOWN_FOR.toMillis(), PATIENCE_FOR_KEYS.toMillis()).outageTolerant(KEYS_WITHOUT_IT.toMillis()).build();
    }

    private void requireSafe(URI address) throws GeneralException {
        if (address == null || !"https".equals(address.getScheme()) && !"http".equals(URI.create(issuer()).getScheme())) {
            throw new GeneralException("An address of it is missing, or is not called by https.");
        }
    }
}
