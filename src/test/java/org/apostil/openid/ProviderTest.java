package org.apostil.openid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a provider says of itself is asked for, and held against what it was set as. */
class ProviderTest {

    private HttpServer server;
    private String issuer;
    private String said;
    private int status = 200;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer = "http://127.0.0.1:" + server.getAddress().getPort() + "/house";
        said = saying(issuer, issuer);
        server.createContext("/house/.well-known/openid-configuration", exchange -> {
            byte[] answer = said.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.getResponseHeaders().add("Location", "http://127.0.0.1:1/");
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void what_it_says_of_itself_is_taken() throws Refused {
        assertEquals(issuer + "/token", provider().metadata().getTokenEndpointURI().toString());
    }

    @Test
    void one_that_calls_itself_otherwise_is_not_believed() {
        said = saying("http://127.0.0.1:1/another", issuer);
        assertEquals(Refusal.UNTRUSTED, assertThrows(Refused.class, () -> provider().metadata()).why());
    }

    @Test
    void one_without_a_place_to_give_the_code_to_is_not_believed() {
        said = said.replace("token_endpoint\"", "nothing\"");
        assertEquals(Refusal.UNTRUSTED, assertThrows(Refused.class, () -> provider().metadata()).why());
    }

    @Test
    void nobody_is_led_elsewhere_by_it() {
        status = 302;
        assertThrows(Refused.class, () -> provider().metadata());
    }

    @Test
    void one_behind_a_server_that_cannot_reach_it_is_away() {
        status = 503;
        assertEquals(Refusal.AWAY, assertThrows(Refused.class, () -> provider().metadata()).why());
    }

    @Test
    void one_that_is_away_is_said_to_be_and_asked_again_the_next_time() throws Exception {
        Provider provider = provider();
        int port = server.getAddress().getPort();
        server.stop(0);
        assertEquals(Refusal.AWAY, assertThrows(Refused.class, provider::metadata).why());
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/house/.well-known/openid-configuration", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, said.length());
            exchange.getResponseBody().write(said.getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        server.start();
        assertEquals(issuer, provider.metadata().getIssuer().getValue());
    }

    @Test
    void the_secret_stands_in_no_words_about_the_settings() {
        ProviderSettings settings = ProviderSettings.of(Map.of("APOSTIL_OPENID_ISSUER", issuer, "APOSTIL_OPENID_CLIENT", "apostil", "APOSTIL_OPENID_SECRET", "open-sesame")).orElseThrow();
        assertFalse(settings.toString().contains("sesame"), settings.toString());
        assertFalse(ProviderSettings.of(Map.of()).isPresent());
    }

    private Provider provider() {
        return new Provider(Map.of("APOSTIL_OPENID_ISSUER", issuer, "APOSTIL_OPENID_CLIENT", "apostil"), Clock.systemUTC());
    }

    private static String saying(String issuer, String at) {
        return """
            {"issuer":"%1$s","authorization_endpoint":"%2$s/auth","token_endpoint":"%2$s/token","jwks_uri":"%2$s/keys","response_types_supported":["code"],
            "subject_types_supported":["public"],"id_token_signing_alg_values_supported":["RS256"]}""".formatted(issuer, at);
    }
}
