package org.apostil.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** The programming interface as a script uses it. */
final class Interface {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;
    private final String token;

    Interface(String base, String username, String password) {
        this.base = base + "api/v1";
        this.token = call("POST", "/tokens", JSON.createObjectNode().put("username", username).put("password", password), null).get("token").asText();
    }

    /** With which it calls. */
    String token() {
        return token;
    }

    JsonNode get(String path) {
        return call("GET", path, null, token);
    }

    JsonNode post(String path, JsonNode body) {
        return call("POST", path, body, token);
    }

    /** @param etag of what is changed */
    JsonNode post(String path, JsonNode body, String etag) {
        return call("POST", path, body, token, etag);
    }

    /** Sends a file. */
    JsonNode postFile(String path, byte[] file) {
        try {
            return JSON.readTree(exchange(HttpRequest.newBuilder(URI.create(base + path)).header("Content-Type", "application/octet-stream").header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofByteArray(file)).build()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] bytes(String path) {
        return send("GET", path, null, token, null);
    }

    byte[] bytes(String method, String path, JsonNode body) {
        return send(method, path, body, token, null);
    }

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    private JsonNode call(String method, String path, JsonNode body, String bearer) {
        return call(method, path, body, bearer, null);
    }

    private JsonNode call(String method, String path, JsonNode body, String bearer, String etag) {
        try {
            return JSON.readTree(send(method, path, body, bearer, etag));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] send(String method, String path, JsonNode body, String bearer, String etag) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path)).header("Content-Type", "application/json")
            .method(method, body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body.toString()));
        if (bearer != null) {
            request.header("Authorization", "Bearer " + bearer);
        }
        if (etag != null) {
            request.header("If-Match", etag);
        }
        return exchange(request.build());
    }

    private byte[] exchange(HttpRequest request) {
        try {
            HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(request.method() + " " + request.uri() + ": " + answer.statusCode() + " " + new String(answer.body()));
            }
            return answer.body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(request.method() + " " + request.uri(), e);
        }
    }
}
