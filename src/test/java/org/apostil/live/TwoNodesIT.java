package org.apostil.live;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import org.apostil.identity.Browser;
import org.apostil.launch.RunningApostil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two servers on one PostgreSQL: what happens on one is told at the desks of the other. Sessions of the second last a minute. */
class TwoNodesIT {

    private static final RunningApostil FIRST = RunningApostil.fresh();
    private static final RunningApostil SECOND = RunningApostil.fresh().with("APOSTIL_SESSION_MINUTES", "1");
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long LONGER_THAN_A_SESSION_SECONDS = 110;

    private static String token;
    private static String version;

    @BeforeAll
    static void start() {
        FIRST.start();
        SECOND.with("APOSTIL_DATABASE_URL", FIRST.database().url()).with("APOSTIL_DATABASE_USER", FIRST.database().user())
            .with("APOSTIL_DATABASE_PASSWORD", FIRST.database().password()).start();
        token = send("POST", "tokens", "{\"username\":\"analyst\",\"password\":\"%s\"}".formatted(FIRST.password())).path("token").asText();
        String project = send("GET", "projects", null).path(0).path("id").asText();
        version = send("GET", "projects/" + project + "/sources", null).path(0).path("versionId").asText();
    }

    @AfterAll
    static void stop() {
        SECOND.close();
        FIRST.close();
    }

    @Test
    void what_is_written_on_one_node_is_told_on_the_other_and_who_is_there_is_known_on_both() {
        try (LiveClient here = open(FIRST, "lead"); LiveClient there = open(SECOND, "reviewer")) {
            String written = send("POST", "source-versions/" + version + "/annotations",
                "{\"kind\":\"comment\",\"note\":\"On the first node.\",\"spans\":[{\"role\":\"content\",\"start\":0,\"end\":10,\"exact\":\"Azerbaijan\"}]}").path("id").asText();
            here.told(written);
            there.told(written);
            here.present("Lead", "Reviewer");
            there.present("Lead", "Reviewer");
            there.vanish();
            here.present("Lead");
        }
    }

    @Test
    void a_session_that_is_over_ends_its_stream() {
        try (LiveClient idle = open(SECOND, "observer")) {
            assertTrue(Set.of(Ending.SESSION_OVER.code(), 1008).contains(idle.closed(LONGER_THAN_A_SESSION_SECONDS).code()));
        }
    }

    private static LiveClient open(RunningApostil node, String who) {
        String mark = send("GET", "source-versions/" + version + "/desk", null).path("mark").asText();
        return LiveClient.open(node, new Browser(node).signedIn(who, FIRST.password()).session(), version, mark);
    }

    private static JsonNode send(String method, String path, String json) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(FIRST.baseUrl() + "api/v1/" + path)).header("Content-Type", "application/json")
            .method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return JSON.readTree(HTTP.send(request.build(), BodyHandlers.ofString()).body());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(path, e);
        }
    }
}
