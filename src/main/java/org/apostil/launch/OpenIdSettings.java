package org.apostil.launch;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/**
 * What the environment says about a provider of OpenID Connect: {@code APOSTIL_OPENID_ISSUER} and what belongs to it. The application takes all of it from
 * the environment itself; here it is looked at, and a secret that stands in a file is read.
 */
record OpenIdSettings(Map<String, String> environment) {

    private static final String ROLE = ".+=\\s*(administrator|(observer|analyst|reviewer|lead)@[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})";

    /**
     * What the application is told besides; nothing where no provider is set.
     *
     * @throws LaunchProblem when a setting is missing or cannot be meant
     */
    Map<String, String> checked() {
        if (get("ISSUER").isEmpty()) {
            return Map.of();
        }
        requireIssuer();
        if (get("CLIENT").isEmpty()) {
            throw new LaunchProblem("APOSTIL_OPENID_ISSUER is set, and APOSTIL_OPENID_CLIENT is not: the id is needed under which the provider knows this installation.");
        }
        if (environment.containsKey("APOSTIL_OPENID_SECRET") && get("SECRET").isEmpty()) {
            throw new LaunchProblem("APOSTIL_OPENID_SECRET is set, and empty: the secret of the client is needed in it. For a client without one, leave the variable out.");
        }
        requireRoles();
        requireSecondStep();
        return get("SECRET_FILE").isEmpty() ? Map.of() : Map.of("APOSTIL_OPENID_SECRET", secret(Path.of(get("SECRET_FILE"))));
    }

    /** Without TLS only where it does not leave this machine. */
    private void requireIssuer() {
        try {
            URI issuer = new URI(get("ISSUER"));
            boolean safe = "https".equals(issuer.getScheme()) || "http".equals(issuer.getScheme()) && ("127.0.0.1".equals(issuer.getHost()) || "localhost".equals(issuer.getHost()));
            if (safe && issuer.getHost() != null && issuer.getRawQuery() == null && issuer.getRawFragment() == null) {
                return;
            }
        } catch (URISyntaxException e) {
            // Said below.
        }
        throw new LaunchProblem("APOSTIL_OPENID_ISSUER is \"%s\": the address of the provider is needed, such as https://login.example.org/realms/house.".formatted(get("ISSUER")));
    }

    private void requireRoles() {
        Arrays.stream(get("ROLES").split("[;\\n]")).map(String::strip).filter(each -> !each.isEmpty() && !each.matches(ROLE)).findFirst().ifPresent(wrong -> {
            throw new LaunchProblem("APOSTIL_OPENID_ROLES has \"%s\": what each group gives is needed, such as desk=analyst@0198c2a4-7c1e-7000-8000-0123456789ab or it=administrator, with semicolons between.".formatted(wrong));
        });
    }

    private void requireSecondStep() {
        Arrays.stream(get("SECOND_STEP").split(",")).map(String::strip).filter(each -> !each.isEmpty() && !each.matches("(amr|acr)=.+")).findFirst().ifPresent(wrong -> {
            throw new LaunchProblem("APOSTIL_OPENID_SECOND_STEP has \"%s\": what the provider says of a second step is needed, such as amr=otp or acr=2, with commas between.".formatted(wrong));
        });
    }

    /** An empty one would make a client without a secret of one that has one. */
    private static String secret(Path file) {
        try {
            String secret = Files.readString(file).strip();
            if (secret.isEmpty()) {
                throw new LaunchProblem("APOSTIL_OPENID_SECRET_FILE is \"%s\", which is empty: the secret of the client is needed in it. For a client without one, leave the variable out.".formatted(file));
            }
            return secret;
        } catch (IOException e) {
            throw new LaunchProblem("APOSTIL_OPENID_SECRET_FILE is \"%s\", which cannot be read: %s".formatted(file, e.getMessage()), e);
        }
    }

    private String get(String name) {
        return environment.getOrDefault("APOSTIL_OPENID_" + name, "").strip();
    }
}
