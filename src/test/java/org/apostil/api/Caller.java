package org.apostil.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apostil.launch.RunningApostil;

/** A script that calls the interface of the running Apostil, as one of the demonstration's people or as nobody. */
public final class Caller {

    /** What came back. */
    public record Reply(int status, Map<String, List<String>> headers, byte[] bytes) {

        public String text() {
            return new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
        }

        public JsonNode json() {
            try {
                return JSON.readTree(bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(text(), e);
            }
        }

        public String header(String name) {
            return headers.getOrDefault(name.toLowerCase(java.util.Locale.ROOT), List.of("")).getFirst();
        }

        /** The same, where it is what was expected. */
        public Reply is(int expected) {
            if (status != expected) {
                throw new AssertionError("Expected " + expected + " but got " + status + ": " + text());
            }
            return this;
        }

        public String id() {
            return json().path("id").asText();
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    private final Map<String, String> headers;

    private Caller(Map<String, String> headers) {
        this.headers = headers;
    }

    /** With a token of that person. */
    public static Caller as(String username) {
        String token = TOKENS.computeIfAbsent(username, name -> nobody().post("tokens", """
            {"username":"%s","password":"%s"}""".formatted(name, apostil().password())).is(200).json().path("token").asText());
        return nobody().with("Authorization", "Bearer " + token);
    }

    /** Without a token. */
    public static Caller nobody() {
        return new Caller(Map.of());
    }

    public static RunningApostil apostil() {
        return RunningApostil.shared();
    }

    /** The same with one more header. */
    public Caller with(String name, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(name, value);
        return new Caller(more);
    }

    public Reply get(String path) {
        return send("GET", path, null);
    }

    public Reply post(String path, String json) {
        return send("POST", path, json);
    }

    public Reply put(String path, String etag, String json) {
        return (etag == null ? this : with("If-Match", etag)).send("PUT", path, json);
    }

    /** Sends a file. */
    public Reply postFile(String path, byte[] file) {
        return sent(with("Content-Type", "application/octet-stream").request("POST", path, BodyPublishers.ofByteArray(file)));
    }

    /** Sends a request to a path of the interface, or with a slash before it, of the whole application. */
    public Reply send(String method, String path, String json) {
        Caller caller = json == null || headers.containsKey("Content-Type") ? this : with("Content-Type", "application/json");
        return sent(caller.request(method, path, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json)));
    }

    /** Sends bytes as they are, with the media type that was given. */
    Reply sendBytes(String method, String path, byte[] body) {
        return sent(request(method, path, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body)));
    }

    private HttpRequest request(String method, String path, BodyPublisher body) {
        String address = apostil().baseUrl() + (path.startsWith("/") ? path.substring(1) : "api/v1/" + path);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address)).method(method, body);
        headers.forEach(request::header);
        return request.build();
    }

    private static Reply sent(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = HTTP.send(request, BodyHandlers.ofByteArray());
            return new Reply(response.statusCode(), response.headers().map(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError("Interrupted", e);
        }
    }
}
