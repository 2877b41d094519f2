package org.apostil.openid;

import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the environment says of the provider, under names that begin with {@code APOSTIL_OPENID_}; the launcher has looked at them.
 *
 * @param secret      null for a client without one
 * @param name        on the button by which one signs in
 * @param groupsClaim the claim of the ID token in which groups stand
 * @param secondSteps such as {@code amr=otp} or {@code acr=2}: what the provider says of how somebody signed in there that counts as a second step here
 */
record ProviderSettings(Issuer issuer, ClientID client, Secret secret, String name, Scope scopes, String groupsClaim, GroupRoles groups, Set<String> secondSteps) {

    private static final String USUAL_SCOPES = "openid profile email";

    /** Nothing where no provider is set. */
    static Optional<ProviderSettings> of(Map<String, String> environment) {
        return given(environment, "ISSUER").map(issuer -> new ProviderSettings(new Issuer(issuer), new ClientID(given(environment, "CLIENT").orElseThrow()),
            given(environment, "SECRET").map(Secret::new).orElse(null), given(environment, "NAME").orElseGet(() -> URI.create(issuer).getHost()),
            scopes(given(environment, "SCOPES").orElse(USUAL_SCOPES)), given(environment, "GROUPS").orElse("groups"), new GroupRoles(environment.get("APOSTIL_OPENID_ROLES")),
            Arrays.stream(given(environment, "SECOND_STEP").orElse("").split(",")).map(String::strip).filter(each -> !each.isEmpty()).collect(Collectors.toUnmodifiableSet())));
    }

    private static Scope scopes(String written) {
        Scope scopes = Scope.parse(written);
        scopes.add("openid");
        return scopes;
    }

    private static Optional<String> given(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get("APOSTIL_OPENID_" + name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** Whether the provider saw a second step that counts here. */
    boolean countsAsSecondStep(IDTokenClaimsSet claims) {
        boolean byContext = claims.getACR() != null && secondSteps.contains("acr=" + claims.getACR().getValue());
        return byContext || claims.getAMR() != null && claims.getAMR().stream().anyMatch(method -> secondSteps.contains("amr=" + method.getValue()));
    }

    /** The groups of whoever it speaks of; none where it names none. */
    List<String> groups(IDTokenClaimsSet claims) {
        return claims.getClaim(groupsClaim) instanceof List<?> named ? named.stream().filter(String.class::isInstance).map(String.class::cast).toList() : List.of();
    }

    /** Nothing secret. */
    @Override
    public String toString() {
        return "the provider " + issuer;
    }
}
