package org.apostil.launch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apostil.api.Room;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.support.ui.FluentWait;

/** A server that ends while it makes a file: the next one makes it, and of a release byte for byte the same. */
class FilesAfterRestartIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final RunningApostil apostil = RunningApostil.fresh();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> tokens = new HashMap<>();

    @AfterEach
    void end() {
        apostil.close();
    }

    @Test
    void file_that_was_being_made_is_made_after_the_restart() throws Exception {
        apostil.start();
        String release = release();
        byte[] kept = call("lead", "GET", "releases/" + release + "/file", null, null).body();
        UUID order = UUID.randomUUID();
        run("""
            insert into file_order (id, project_id, ordered_by, ordered_at, origin, origin_id, form, file_name, media_type, address, state, attempts, leased_until)
            select '%1$s', project_id, released_by, now(), 'release', id, 'pdf', 'again.pdf', 'application/pdf', '/', 'RUNNING', 1, now() + interval '20 seconds' from release where id = '%2$s';
            insert into file_snapshot (order_id, content) select '%1$s', content from release_snapshot where release_id = '%2$s'""".formatted(order, release));
        apostil.stop();

        apostil.start();
        tokens.clear();
        new FluentWait<>(order).withTimeout(Duration.ofSeconds(90)).pollingEvery(Duration.ofMillis(500))
            .until(file -> json("lead", "GET", "files/" + file, null, null).at("/state/code").asText().equals("done"));
        assertArrayEquals(kept, call("lead", "GET", "files/" + order + "/content", null, null).body());
    }

    /** A release of the demonstration: of an annotation and a report that the reviewer approved. */
    private String release() {
        String project = json("lead", "GET", "projects", null, null).at("/0/id").asText();
        JsonNode source = json("lead", "POST", "projects/" + project + "/sources", Room.source("Source", Room.TEXT), null);
        JsonNode draft = json("analyst", "POST", "source-versions/" + source.path("versionId").asText() + "/annotations", Room.comment("Why?"), null);
        JsonNode submitted = json("analyst", "POST", "annotations/" + draft.path("id").asText() + "/steps", "{\"action\":\"submit\"}", draft.path("etag").asText());
        json("reviewer", "POST", "annotations/" + draft.path("id").asText() + "/steps", "{\"action\":\"approve\"}", submitted.path("etag").asText());
        String report = json("analyst", "POST", "projects/" + project + "/reports",
            "{\"title\":\"Restarted\",\"handlingMark\":\"TLP:GREEN\",\"sources\":[{\"source\":\"%s\"}]}".formatted(source.path("id").asText()), null).path("report").asText();
        JsonNode review = json("analyst", "GET", "reports/" + report + "/review", null, null);
        review = json("analyst", "POST", "reports/" + report + "/steps", "{\"action\":\"submit\"}", review.path("etag").asText());
        review = json("reviewer", "POST", "reports/" + report + "/steps", "{\"action\":\"approve\",\"fingerprint\":\"%s\",\"checklist\":%s}"
            .formatted(review.path("fingerprint").asText(), Room.checklist("met", "")), review.path("etag").asText());
        assertEquals("approved", review.at("/state/code").asText(), review::toString);
        return json("lead", "POST", "reports/" + report + "/releases", null, review.path("etag").asText()).path("id").asText();
    }

    private JsonNode json(String who, String method, String path, String body, String etag) {
        try {
            return JSON.readTree(call(who, method, path, body, etag).body());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private HttpResponse<byte[]> call(String who, String method, String path, String body, String etag) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(apostil.baseUrl() + "api/v1/" + path)).header("Content-Type", "application/json")
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (who != null) {
            if (!tokens.containsKey(who)) {
                tokens.put(who, json(null, "POST", "tokens", "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(who, apostil.password()), null).path("token").asText());
            }
            request.header("Authorization", "Bearer " + tokens.get(who));
        }
        if (etag != null) {
            request.header("If-Match", etag);
        }
        HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
        assertEquals(2, response.statusCode() / 100, () -> method + " " + path + ": " + new String(response.body()));
        return response;
    }

    private void run(String commands) throws SQLException {
        try (Connection connection = apostil.database().connect(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(commands);
            connection.commit();
        }
    }
}
