package org.apostil.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReachTest {

    @Test
    void it_listens_to_this_machine_and_believes_no_proxy_unless_told() {
        Reach reach = of(Map.of());
        assertEquals("127.0.0.1", reach.address());
        assertFalse("127.0.0.1".matches(reach.pattern()));
    }

    @Test
    void behind_a_proxy_is_one_on_this_machine() {
        String pattern = of(Map.of("APOSTIL_BEHIND_PROXY", "true")).pattern();
        assertTrue("127.0.0.1".matches(pattern));
        assertFalse("127.0.0.11".matches(pattern) || "10.0.0.5".matches(pattern) || "127a0.0.1".matches(pattern));
    }

    @Test
    void proxies_elsewhere_are_named_one_by_one() {
        String pattern = of(Map.of("APOSTIL_BEHIND_PROXY", "true", "APOSTIL_TRUSTED_PROXIES", "10.0.0.5, 10.0.0.6")).pattern();
        assertTrue("10.0.0.5".matches(pattern) && "10.0.0.6".matches(pattern));
        assertFalse("127.0.0.1".matches(pattern) || "10.0.0.55".matches(pattern));
    }

    @ParameterizedTest
    @ValueSource(strings = {".*", "10.0.0.0/8", "proxy.example.org", "10.0.0.5|.*", "'"})
    void what_is_no_address_is_refused(String value) {
        assertThrows(LaunchProblem.class, () -> of(Map.of("APOSTIL_TRUSTED_PROXIES", value)));
        assertThrows(LaunchProblem.class, () -> of(Map.of("APOSTIL_BIND", value)));
    }

    @Test
    void no_password_goes_over_a_network_unencrypted() {
        assertThrows(LaunchProblem.class, () -> of(Map.of("APOSTIL_BIND", "0.0.0.0")));
        assertEquals("0.0.0.0", of(Map.of("APOSTIL_BIND", "0.0.0.0", "APOSTIL_TLS", "self-signed")).address());
        assertEquals("10.0.0.1", of(Map.of("APOSTIL_BIND", "10.0.0.1", "APOSTIL_TRUSTED_PROXIES", "10.0.0.5")).address());
    }

    private static Reach of(Map<String, String> environment) {
        return Reach.of(new Settings(environment));
    }
}
