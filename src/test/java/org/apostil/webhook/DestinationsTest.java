package org.apostil.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apostil.platform.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No lead makes this server call a machine of the house. */
class DestinationsTest {

    private final Destinations none = new Destinations(null);

    @ParameterizedTest
    @ValueSource(strings = {"http://example.org/", "https://127.0.0.1/", "https://localhost:8443/", "https://[::1]/", "https://0.0.0.0/", "https://169.254.169.254/latest/meta-data", "https://10.1.2.3/", "https://172.16.0.1/",
        "https://192.168.1.1/", "https://100.64.0.1/", "https://[fe80::1]/", "https://[fd00::1]/", "https://[::ffff:127.0.0.1]/", "https://[64:ff9b::7f00:1]/", "https://2130706433/", "https://0x7f000001/", "https://user:secret@example.org/",
        "https://example.org/#x", "ftp://example.org/", "file:///etc/passwd", "gopher://example.org/", "https:///", "//example.org", "example.org", "", " ", "https://exa mple.org/", "https://224.0.0.1/", "https://255.255.255.255/"})
    void what_is_no_public_address_of_https_is_refused(String url) {
        assertEquals("url", assertThrows(Problem.class, () -> none.checked(url)).violations().getFirst().field());
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://93.184.216.34/hook", "https://hooks.example.invalid/in?token=x", "https://[2606:2800:220:1::1]:8443/"})
    void a_public_address_of_https_is_taken(String url) {
        assertEquals(url, none.checked(url));
    }

    @Test
    void what_the_operator_allowed_is_called_by_that_name_alone() {
        Destinations allowed = new Destinations("127.0.0.1:9000, hooks.house");
        assertEquals("http://127.0.0.1:9000/in", allowed.checked("http://127.0.0.1:9000/in"));
        assertEquals("http://hooks.house/in", allowed.checked("http://hooks.house/in"));
        for (String other : new String[] {"http://127.0.0.1:9001/in", "https://127.0.0.1/", "https://localhost:9000/", "http://hooks.house.example.org/"}) {
            assertThrows(Problem.class, () -> allowed.checked(other), other);
        }
    }

    @Test
    void addresses_that_are_set_apart_are_not_public() throws UnknownHostException {
        for (String apart : new String[] {"198.18.0.1", "203.0.113.1", "198.51.100.1", "192.0.2.1", "240.0.0.1", "2002:7f00:1::", "::", "ff02::1", "fc00::1"}) {
            assertFalse(Destinations.isPublic(InetAddress.getByName(apart)), apart);
        }
        assertTrue(Destinations.isPublic(InetAddress.getByName("8.8.8.8")));
    }
}
