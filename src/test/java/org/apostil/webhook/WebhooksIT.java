package org.apostil.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apostil.api.Blind;
import org.apostil.api.Caller;
import org.apostil.api.Caller.Reply;
import org.apostil.api.Room;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.support.ui.FluentWait;

/** Webhooks as the other programme meets them: a real server that is called. */
class WebhooksIT {

    /** What was sent to it. */
    private record Call(String path, String id, long timestamp, String signature, String body) {
        JsonNode json() {
            try {
                return new ObjectMapper().readTree(body);
            } catch (IOException e) {
                throw new AssertionError(body, e);
            }
        }
    }

    private static final BlockingQueue<Call> CALLS = new LinkedBlockingQueue<>();
    private static final AtomicInteger ANSWER = new AtomicInteger(204);
    private static HttpServer other;

    private final Room room = Room.open();
    private final String webhooks = "projects/" + room.project() + "/webhooks";
    private final Caller lead = Caller.as("lead");

    @BeforeAll
    static void start_the_other_programme() throws IOException {
        other = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        other.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            CALLS.add(new Call(exchange.getRequestURI().toString(), exchange.getRequestHeaders().getFirst("webhook-id"), Long.parseLong(exchange.getRequestHeaders().getFirst("webhook-timestamp")),
                exchange.getRequestHeaders().getFirst("webhook-signature"), body));
            if (ANSWER.get() == 302) {
                exchange.getResponseHeaders().add("Location", "/led-elsewhere");
            }
            exchange.sendResponseHeaders(ANSWER.get(), -1);
            exchange.close();
        });
        other.start();
    }

    @AfterAll
    static void stop_it() {
        other.stop(0);
    }

    @BeforeEach
    void it_takes_what_is_sent() {
        ANSWER.set(204);
        CALLS.clear();
    }

    @Test
    void an_event_is_told_signed_and_without_what_it_says() throws InterruptedException {
        Reply made = added("annotation.*");
        String annotation = room.draft("analyst");
        Call call = call();
        assertEquals("annotation.created", call.json().path("type").asText());
        assertEquals(annotation, call.json().at("/data/id").asText());
        assertEquals(room.project(), call.json().at("/data/project").asText());
        assertEquals(room.version(), call.json().at("/data/version").asText());
        assertEquals(Signature.of(made.json().path("secret").asText(), call.id(), call.timestamp(), call.body()), call.signature());
        assertTrue(Math.abs(System.currentTimeMillis() / 1000 - call.timestamp()) < 60);
        assertFalse(call.body().contains("Why?"));
        room.speaker("Somebody", "person");
        Room.step("analyst", annotation, "submit").is(200);
        assertEquals("annotation.submitted", call().json().path("type").asText(), "speakers were not asked for");
    }

    @Test
    void what_is_not_taken_is_tried_again_given_up_at_last_and_sent_anew_by_a_lead() throws InterruptedException, SQLException {
        Reply made = added("annotation.*");
        ANSWER.set(500);
        room.draft("analyst");
        Call first = call();
        String delivery = waitFor(made.id(), "waiting", 1);
        assertEquals("It answered 500.", lead.get("webhooks/" + made.id() + "/deliveries").json().at("/0/problem").asText());
        assertEquals(409, lead.post("webhook-deliveries/" + delivery + "/redelivery", null).status());
        assertEquals(first.id(), call().id(), "the same delivery is tried again within seconds, under its id");
        waitFor(made.id(), "waiting", 2);
        sql("update webhook_delivery set attempts = 9, next_at = now() where id = '%s'".formatted(delivery));
        call();
        waitFor(made.id(), "dead", 10);
        assertEquals(1, lead.get("webhooks/" + made.id()).json().path("dead").asInt());
        ANSWER.set(200);
        lead.post("webhook-deliveries/" + delivery + "/redelivery", null).is(204);
        assertEquals(first.id(), call().id());
        waitFor(made.id(), "delivered", 1);
    }

    @Test
    void no_redirect_is_followed_and_an_address_that_is_gone_rests() throws InterruptedException {
        Reply made = added("annotation.*");
        ANSWER.set(302);
        room.draft("analyst");
        assertNotEquals("/led-elsewhere", call().path());
        waitFor(made.id(), "waiting", 1);
        ANSWER.set(410);
        assertNotEquals("/led-elsewhere", call().path());
        waitFor(made.id(), "dead", 2);
        assertFalse(lead.get("webhooks/" + made.id()).json().path("active").asBoolean());
    }

    @Test
    void secrets_are_shown_once_and_stand_in_no_log_and_no_trail() throws IOException, InterruptedException {
        Reply made = added("annotation.*");
        String secret = made.json().path("secret").asText();
        Reply renewed = lead.post("webhooks/" + made.id() + "/secret", null).is(200);
        String second = renewed.json().path("secret").asText();
        assertNotEquals(secret, second);
        assertTrue(lead.get("webhooks/" + made.id()).json().path("secret").isNull());
        assertFalse(lead.get(webhooks).text().contains(second));
        ANSWER.set(500);
        room.draft("analyst");
        Call call = call();
        assertEquals(Signature.of(second, call.id(), call.timestamp(), call.body()), call.signature());
        String trail = lead.get("projects/" + room.project() + "/audit.jsonl").is(200).text();
        assertTrue(trail.contains("webhook.secret-renewed"));
        assertFalse(trail.contains(secret) || trail.contains(second) || trail.contains("key-in-the-address"), "the trail has the host alone");
        try (Stream<Path> files = Files.walk(Caller.apostil().home())) {
            for (Path log : files.filter(file -> file.toString().endsWith(".log")).toList()) {
                String written = Files.readString(log, StandardCharsets.ISO_8859_1);
                assertFalse(written.contains(secret) || written.contains(second) || written.contains("key-in-the-address"), log.toString());
            }
        }
    }

    @Test
    void only_leads_see_to_them_and_only_where_they_may_be_called() {
        String webhook = added("report.*").id();
        for (String who : new String[] {"observer", "analyst", "reviewer"}) {
            assertEquals(403, Caller.as(who).get(webhooks).status());
            assertEquals(403, Caller.as(who).get("webhooks/" + webhook).status());
            assertEquals(403, Caller.as(who).send("DELETE", "webhooks/" + webhook, null).status());
        }
        assertEquals(404, Caller.as("admin").get("webhooks/" + webhook).status());
        for (String url : new String[] {"http://localhost:1/", "https://[::1]/", "https://169.254.169.254/", "https://10.0.0.1/", "javascript:alert(1)", "http://example.org/"}) {
            Reply refused = lead.post(webhooks, "{\"url\":\"%s\"}".formatted(url));
            assertEquals(422, refused.status(), url);
            assertEquals("url", refused.json().at("/violations/0/field").asText());
        }
        assertEquals(422, lead.post(webhooks, "{\"url\":\"https://example.org/\",\"events\":[\"a'; drop table x\"]}").status());
        Reply now = lead.get("webhooks/" + webhook).is(200);
        assertEquals(428, lead.send("PUT", "webhooks/" + webhook, "{\"url\":\"https://example.org/\"}").status());
        lead.put("webhooks/" + webhook, now.header("ETag"), "{\"url\":\"https://example.org/\",\"active\":false}").is(200);
        assertEquals(412, lead.put("webhooks/" + webhook, now.header("ETag"), "{\"url\":\"https://example.org/\"}").status());
        lead.send("DELETE", "webhooks/" + webhook, null).is(204);
        assertEquals(404, lead.get("webhooks/" + webhook).status());
    }

    @Test
    void what_a_blind_first_pass_keeps_from_a_lead_is_not_told_in_their_name() throws InterruptedException {
        Room blind = Blind.room();
        lead.post("projects/" + blind.project() + "/webhooks", "{\"url\":\"%s\"}".formatted(address())).is(201);
        String hidden = blind.draft("analyst");
        String own = blind.draft("lead");
        while (true) {
            Call call = call(blind);
            assertFalse(call.body().contains(hidden), call::body);
            if (call.body().contains(own)) {
                return;
            }
        }
    }

    private Reply added(String events) {
        return lead.post(webhooks, "{\"url\":\"%s\",\"events\":[\"%s\"]}".formatted(address(), events)).is(201);
    }

    private static String address() {
        return "http://127.0.0.1:%d/in?k=key-in-the-address".formatted(other.getAddress().getPort());
    }

    private Call call() throws InterruptedException {
        return call(room);
    }

    /** The next that is about that room: those of other tests are tried again meanwhile. */
    private static Call call(Room about) throws InterruptedException {
        while (true) {
            Call call = CALLS.poll(40, TimeUnit.SECONDS);
            if (call == null) {
                throw new AssertionError("Nothing was sent");
            }
            if (call.body().contains(about.project())) {
                return call;
            }
        }
    }

    /** The latest delivery, once it is so. */
    private String waitFor(String webhook, String state, int attempts) {
        return new FluentWait<>(webhook).withTimeout(Duration.ofSeconds(40)).pollingEvery(Duration.ofMillis(100)).until(id -> {
            JsonNode latest = lead.get("webhooks/" + id + "/deliveries").is(200).json().path(0);
            return latest.path("state").asText().equals(state) && latest.path("attempts").asInt() == attempts && (!state.equals("waiting") || latest.hasNonNull("problem")) ? latest.path("id").asText() : null;
        });
    }

    private static void sql(String statement) throws SQLException {
        try (Connection connection = Caller.apostil().database().connect(); Statement done = connection.createStatement()) {
            done.execute(statement);
        }
    }
}
