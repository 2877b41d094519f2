package org.apostil.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Behind a reverse proxy on this machine that speaks TLS. That one elsewhere is not believed, ReachTest and HeadersIT show. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BehindProxyIT {

    private final RunningApostil apostil = RunningApostil.fresh();

    @BeforeAll
    void start() {
        apostil.with("APOSTIL_BEHIND_PROXY", "true").with("APOSTIL_BASE_URL", "https://apostil.example.org/").start();
    }

    @AfterAll
    void stop() {
        apostil.close();
    }

    @Test
    void what_the_proxy_says_of_tls_holds() throws Exception {
        HttpResponse<String> answer = send("https");
        assertEquals("max-age=31536000; includeSubDomains", answer.headers().firstValue("Strict-Transport-Security").orElse(""));
        String cookie = cookie(answer);
        assertTrue(cookie.startsWith("__Host-APOSTIL=") && cookie.matches("(?i).*; ?secure(;.*|$)"), cookie);
    }

    @Test
    void without_its_word_there_is_none() throws Exception {
        HttpResponse<String> answer = send("http");
        assertEquals("", answer.headers().firstValue("Strict-Transport-Security").orElse(""));
        assertFalse(cookie(answer).matches("(?i).*; ?secure(;.*|$)"), cookie(answer));
    }

    @Test
    void tries_are_counted_by_the_address_that_the_proxy_names() throws Exception {
        int status = 401;
        for (int i = 0; i < 9 && status == 401; i++) {
            status = tried("203.0.113.9");
        }
        assertEquals(429, status);
        assertEquals(401, tried("203.0.114.9"), "who is elsewhere does not wait");
    }

    private int tried(String address) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(URI.create(apostil.baseUrl() + "api/v1/tokens")).header("X-Forwarded-Proto", "https").header("X-Forwarded-For", address).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"username\":\"lead\",\"password\":\"not the one at all\"}")).build(), BodyHandlers.ofString()).statusCode();
        }
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream().filter(set -> set.contains("APOSTIL=")).findFirst().orElseThrow();
    }

    private HttpResponse<String> send(String scheme) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(URI.create(apostil.baseUrl() + "identity/login")).header("X-Forwarded-Proto", scheme).header("X-Forwarded-For", "203.0.113.9").build(), BodyHandlers.ofString());
        }
    }
}
