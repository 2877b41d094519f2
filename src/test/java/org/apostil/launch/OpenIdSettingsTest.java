package org.apostil.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenIdSettingsTest {

    @Test
    void without_a_provider_nothing_is_asked() {
        assertEquals(Map.of(), new OpenIdSettings(Map.of("APOSTIL_OPENID_ROLES", "nonsense")).checked());
    }

    @ParameterizedTest
    @ValueSource(strings = {"login.example.org", "http://login.example.org/", "https://login.example.org/?x=1", "ftp://login.example.org", "https:///realms", "https://a b"})
    void what_is_no_address_of_a_provider_is_refused_by_name(String issuer) {
        String message = assertThrows(LaunchProblem.class, () -> settings("ISSUER", issuer).checked()).getMessage();
        assertTrue(message.contains("APOSTIL_OPENID_ISSUER is \"" + issuer + "\""), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"desk", "desk=chief@0198c2a4-7c1e-7000-8000-0123456789ab", "desk=analyst@Ours", "desk=analyst", "=administrator"})
    void what_says_nothing_of_a_group_is_refused_by_name(String roles) {
        String message = assertThrows(LaunchProblem.class, () -> settings("ROLES", "it=administrator; " + roles).checked()).getMessage();
        assertTrue(message.contains("APOSTIL_OPENID_ROLES has \"" + roles + "\""), message);
    }

    @Test
    void what_belongs_to_it_is_asked_for_and_taken() {
        assertTrue(assertThrows(LaunchProblem.class, () -> settings("CLIENT", "").checked()).getMessage().contains("APOSTIL_OPENID_CLIENT"));
        assertTrue(assertThrows(LaunchProblem.class, () -> settings("SECOND_STEP", "amr=otp, mfa").checked()).getMessage().contains("has \"mfa\""));
        assertEquals(Map.of(), settings("ROLES", "desk=analyst@0198c2a4-7c1e-7000-8000-0123456789ab;\nit=administrator\n").checked());
        assertEquals(Map.of(), settings("ISSUER", "http://127.0.0.1:8180/realms/house").checked());
    }

    @Test
    void a_secret_may_stand_in_a_file(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("secret"), "from the file\n");
        assertEquals(Map.of("APOSTIL_OPENID_SECRET", "from the file"), settings("SECRET_FILE", file.toString()).checked());
        String message = assertThrows(LaunchProblem.class, () -> settings("SECRET_FILE", directory.resolve("none").toString()).checked()).getMessage();
        assertTrue(message.contains("APOSTIL_OPENID_SECRET_FILE"), message);
        Path empty = Files.writeString(directory.resolve("empty"), " \n");
        assertTrue(assertThrows(LaunchProblem.class, () -> settings("SECRET", " ").checked()).getMessage().contains("is set, and empty"));
        assertTrue(assertThrows(LaunchProblem.class, () -> settings("SECRET_FILE", empty.toString()).checked()).getMessage().contains("is empty"));
    }

    private static OpenIdSettings settings(String name, String value) {
        Map<String, String> environment = new HashMap<>(Map.of("APOSTIL_OPENID_ISSUER", "https://login.example.org/realms/house", "APOSTIL_OPENID_CLIENT", "apostil"));
        environment.put("APOSTIL_OPENID_" + name, value);
        return new OpenIdSettings(environment);
    }
}
