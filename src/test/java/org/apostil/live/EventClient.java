package org.apostil.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apostil.api.Caller;

/** A script that listens to Server-Sent Events, by the grammar of the standard alone. */
final class EventClient implements AutoCloseable {

    /** An event; id is null where it has none. */
    record Event(String type, String id, JsonNode data) {
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long PATIENCE_SECONDS = 20;

    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final HttpClient http = HttpClient.newHttpClient();
    private final BufferedReader lines;

    private EventClient(String token, String address, String mark) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(Caller.apostil().baseUrl() + "api/v1/" + address)).header("Authorization", "Bearer " + token).header("Accept", "text/event-stream");
        if (mark != null) {
            request.header("Last-Event-ID", mark);
        }
        HttpResponse<InputStream> response = http.send(request.build(), BodyHandlers.ofInputStream());
        if (response.statusCode() != 200) {
            throw new AssertionError("Got " + response.statusCode());
        }
        lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
        Thread.ofVirtual().start(this::read);
    }

    /** Listens as that person. */
    static EventClient open(String who, String address, String mark) throws IOException, InterruptedException {
        String token = Caller.nobody().post("tokens", "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(who, Caller.apostil().password())).is(200).json().path("token").asText();
        return new EventClient(token, address, mark);
    }

    private void read() {
        String type = "message";
        String id = null;
        StringBuilder data = new StringBuilder();
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty()) {
                    if (!data.isEmpty()) {
                        events.add(new Event(type, id, JSON.readTree(data.toString())));
                    }
                    type = "message";
                    data.setLength(0);
                } else if (!line.startsWith(":")) {
                    String value = line.substring(line.indexOf(':') + 1).replaceFirst("^ ", "");
                    switch (line.substring(0, line.indexOf(':'))) {
                        case "event" -> type = value;
                        case "id" -> id = value;
                        case "data" -> data.append(data.isEmpty() ? "" : "\n").append(value);
                        default -> { }
                    }
                }
            }
        } catch (IOException over) {
            // The stream has ended.
        }
        ended.countDown();
    }

    /** The next event. */
    Event next() throws InterruptedException {
        Event event = events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (event == null) {
            throw new AssertionError("Nothing was told");
        }
        return event;
    }

    /** Whether the other side ends it. */
    boolean ends() throws InterruptedException {
        return ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
