package org.apostil.openid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a provider says of itself is asked for, and held against what it was set as; one that does not answer holds nobody up. */
class ProviderTest {

    private static final String PLACE = "/house/.well-known/openid-configuration";

    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;
    private String issuer;
    private volatile String said;
    private volatile int status = 200;
    private volatile CountDownLatch hanging = new CountDownLatch(0);
    private Instant now = Instant.now();

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer = "http://127.0.0.1:" + server.getAddress().getPort() + "/house";
        said = saying(issuer, issuer);
        server.createContext(PLACE, this::answer);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        byte[] answer = said.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.getResponseHeaders().add("Location", "/elsewhere");
        awaited(hanging);
        exchange.sendResponseHeaders(status, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @AfterEach
    void stop() {
        hanging.countDown();
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
        AtomicInteger elsewhere = new AtomicInteger();
        server.createContext("/elsewhere", exchange -> {
            elsewhere.incrementAndGet();
            status = 200;
            answer(exchange);
        });
        status = 302;
        assertThrows(Refused.class, () -> provider().metadata());
        assertEquals(0, elsewhere.get());
    }

    @Test
    void one_behind_a_server_that_cannot_reach_it_is_away() {
        status = 503;
        assertEquals(Refusal.AWAY, assertThrows(Refused.class, () -> provider().metadata()).why());
    }

    @Test
    void one_that_is_away_is_left_alone_for_some_seconds_and_asked_again_then() throws Exception {
        Provider provider = provider();
        status = 503;
        assertEquals(Refusal.AWAY, assertThrows(Refused.class, provider::metadata).why());
        status = 200;
        assertEquals(Refusal.AWAY, assertThrows(Refused.class, provider::metadata).why());
        assertEquals(1, asked.get());
        now = now.plusSeconds(11);
        assertEquals(issuer, provider.metadata().getIssuer().getValue());
    }

    @Test
    void what_it_said_holds_for_as_long_as_it_is_away() throws Refused {
        Provider provider = provider();
        provider.metadata();
        status = 503;
        now = now.plus(Duration.ofHours(2));
        assertEquals(issuer, provider.metadata().getIssuer().getValue());
        assertEquals(2, asked.get());
    }

    @Test
    void keys_are_kept_when_it_is_asked_anew_and_they_lie_where_they_lay() throws Refused {
        Provider provider = provider();
        JWKSource<SecurityContext> keys = provider.keys();
        now = now.plus(Duration.ofHours(2));
        assertSame(keys, provider.keys());
        assertEquals(2, asked.get());
        said = said.replace("/keys", "/others");
        now = now.plus(Duration.ofHours(2));
        assertNotSame(keys, provider.keys());
    }

    @Test
    void one_request_waits_for_it_and_no_other() throws Exception {
        Provider provider = provider();
        hanging = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            Future<?> waiting = threads.submit(provider::metadata);
            while (asked.get() == 0) {
                Thread.onSpinWait();
            }
            assertEquals(Refusal.AWAY, assertThrows(Refused.class, provider::metadata).why());
            hanging.countDown();
            waiting.get();
        }
        assertEquals(1, asked.get());
    }

    @Test
    void few_wait_for_it_at_once_whatever_they_ask() throws Exception {
        hanging = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            List<Future<Boolean>> all = IntStream.range(0, 12).mapToObj(each -> threads.submit(this::isAnswered)).toList();
            while (asked.get() < 8 || all.stream().filter(Future::isDone).count() < 4) {
                Thread.onSpinWait();
            }
            assertEquals(8, asked.get());
            hanging.countDown();
            int answered = 0;
            for (Future<Boolean> each : all) {
                answered += each.get() ? 1 : 0;
            }
            assertEquals(8, answered);
        }
    }

    @Test
    void of_an_answer_without_end_little_is_read() throws Exception {
        AtomicInteger written = new AtomicInteger();
        CountDownLatch ended = new CountDownLatch(1);
        server.createContext("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream body = exchange.getResponseBody()) {
                for (int i = 0; i < 1_000; i++) {
                    body.write(new byte[100_000]);
                    written.incrementAndGet();
                }
            } finally {
                ended.countDown();
            }
        });
        assertThrows(IOException.class, () -> Calls.fetch(URI.create(issuer.replace("/house", "/endless")).toURL()));
        ended.await();
        assertTrue(written.get() < 1_000, written + " times 100,000 bytes were taken");
    }

    private boolean isAnswered() {
        try {
            return Calls.fetch(URI.create(issuer + "/.well-known/openid-configuration").toURL()).getContent().equals(said);
        } catch (IOException refused) {
            return false;
        }
    }

    @Test
    void the_secret_stands_in_no_words_about_the_settings() {
        ProviderSettings settings = ProviderSettings.of(Map.of("APOSTIL_OPENID_ISSUER", issuer, "APOSTIL_OPENID_CLIENT", "apostil", "APOSTIL_OPENID_SECRET", "open-sesame")).orElseThrow();
        assertFalse(settings.toString().contains("sesame"), settings.toString());
        assertFalse(ProviderSettings.of(Map.of()).isPresent());
    }

    private Provider provider() {
        return new Provider(Map.of("APOSTIL_OPENID_ISSUER", issuer, "APOSTIL_OPENID_CLIENT", "apostil"), clock());
    }

    /** The test says how late it is. */
    private Clock clock() {
        return new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
    }

    private static String saying(String issuer, String at) {
        return """
            {"issuer":"%1$s","authorization_endpoint":"%2$s/auth","token_endpoint":"%2$s/token","jwks_uri":"%2$s/keys","response_types_supported":["code"],
            "subject_types_supported":["public"],"id_token_signing_alg_values_supported":["RS256"]}""".formatted(issuer, at);
    }
}
