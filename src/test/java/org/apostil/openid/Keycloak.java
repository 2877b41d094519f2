package org.apostil.openid;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A real provider of OpenID Connect, on this machine alone, with a realm, a client that must use PKCE, and people whose passwords are made when it
 * starts. It forgets all when it stops.
 *
 * <pre>{@code
 * try (Keycloak keycloak = Keycloak.starting()) {
 *     apostil.with("APOSTIL_OPENID_ISSUER", keycloak.issuer()).start();
 *     keycloak.know(apostil.baseUrl(), relay);
 *     keycloak.person("newcomer", List.of("desk"), List.of());
 * }
 * }</pre>
 */
public final class Keycloak implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int START_SECONDS = 180;
    private static final List<String> GROUPS = List.of("desk", "chiefs", "it");

    private final HttpClient http = HttpClient.newHttpClient();
    private final String rootPassword = UUID.randomUUID().toString();
    private final String secret = UUID.randomUUID().toString();
    private final String password = UUID.randomUUID().toString();
    private final int port;
    private final Process process;
    private final Path log;

    private Keycloak(Path home) throws IOException {
        port = free();
        log = home.resolveSibling("keycloak.log");
        ProcessBuilder builder = new ProcessBuilder("sh", home.resolve("bin/kc.sh").toString(), "start-dev", "--db=dev-mem", "--http-host=127.0.0.1", "--http-port=" + port)
            .redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(Map.of("JAVA_HOME", System.getProperty("java.home"), "JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx384m",
            "KC_BOOTSTRAP_ADMIN_USERNAME", "root", "KC_BOOTSTRAP_ADMIN_PASSWORD", rootPassword));
        process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop-keycloak"));
    }

    /** One that begins to start; its address is known already. */
    public static Keycloak starting() {
        try {
            return new Keycloak(Path.of(System.getProperty("apostil.provider.home")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it is ready, and has it know the Apostil at that address; when somebody signs out it tells {@code relay}. */
    public void know(String apostil, Relay relay) {
        try {
            await();
            realm(apostil, relay.address());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String issuer() {
        return address("/realms/house");
    }

    public String client() {
        return "apostil";
    }

    public String secret() {
        return secret;
    }

    /** That of everybody there. */
    public String password() {
        return password;
    }

    /** Adds somebody; their roles there say, in the claim {@code amr}, how they sign in. Answers their id. */
    public String person(String username, List<String> groups, List<String> ways) {
        return admin("POST", "/users", """
            {"username":"%1$s","enabled":true,"firstName":"Somebody","lastName":"%1$s","email":"%1$s@example.org","emailVerified":true,
            "credentials":[{"type":"password","value":"%2$s"}],"groups":[%3$s]}""".formatted(username, password, groups.stream().map(each -> "\"/" + each + "\"").collect(Collectors.joining(","))),
            location -> {
                String id = location.substring(location.lastIndexOf('/') + 1);
                ways.forEach(way -> admin("POST", "/users/" + id + "/role-mappings/realm", "[" + admin("GET", "/roles/" + way, "") + "]"));
                return id;
            });
    }

    /** Takes somebody out of a group. */
    public void leave(String person, String group) {
        for (JsonNode each : json(admin("GET", "/users/" + person + "/groups", ""))) {
            if (each.path("name").asText().equals(group)) {
                admin("DELETE", "/users/" + person + "/groups/" + each.path("id").asText(), "");
            }
        }
    }

    /** Ends all sessions of somebody there, who tells those that rely on it. */
    public void signOut(String person) {
        admin("POST", "/users/" + person + "/logout", "");
    }

    /** How many sessions somebody has there. */
    public int sessions(String person) {
        return json(admin("GET", "/users/" + person + "/sessions", "")).size();
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void realm(String apostil, String told) {
        String groups = GROUPS.stream().map("{\"name\":\"%s\"}"::formatted).collect(Collectors.joining(","));
        send("POST", address("/admin/realms"), "application/json", """
            {"realm":"house","enabled":true,"groups":[%s],"roles":{"realm":[{"name":"otp"}]},
            "clients":[{"clientId":"%s","secret":"%s","publicClient":false,"standardFlowEnabled":true,"redirectUris":["%4$sidentity/openid/back"],
            "attributes":{"pkce.code.challenge.method":"S256","post.logout.redirect.uris":"%4$sidentity/login",
            "backchannel.logout.url":"%5$s","backchannel.logout.session.required":"true"},
            "protocolMappers":[
            {"name":"groups","protocol":"openid-connect","protocolMapper":"oidc-group-membership-mapper","config":{"full.path":"false","id.token.claim":"true","claim.name":"groups"}},
            {"name":"ways","protocol":"openid-connect","protocolMapper":"oidc-usermodel-realm-role-mapper","config":{"multivalued":"true","id.token.claim":"true","claim.name":"amr","jsonType.label":"String"}}]}]}"""
            .formatted(groups, client(), secret, apostil, told), token());
    }

    private String admin(String method, String path, String body) {
        return admin(method, path, body, null);
    }

    private String admin(String method, String path, String body, UnaryOperator<String> onLocation) {
        HttpResponse<String> answer = send(method, address("/admin/realms/house" + path), "application/json", body, token());
        return onLocation == null ? answer.body() : onLocation.apply(answer.headers().firstValue("Location").orElseThrow());
    }

    private String token() {
        String form = Map.of("grant_type", "password", "client_id", "admin-cli", "username", "root", "password", rootPassword).entrySet().stream()
            .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
        return json(send("POST", address("/realms/master/protocol/openid-connect/token"), "application/x-www-form-urlencoded", form, null).body()).path("access_token").asText();
    }

    private HttpResponse<String> send(String method, String address, String type, String body, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address)).header("Content-Type", type).method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 400) {
                throw new AssertionError(method + " " + address + " " + answer.statusCode() + " " + answer.body());
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError("Interrupted", e);
        }
    }

    private void await() throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                close();
                throw new AssertionError("The provider did not start:\n" + Files.readString(log));
            }
        }
    }

    private boolean answers() {
        try {
            return !process.waitFor(500, TimeUnit.MILLISECONDS)
                && http.send(HttpRequest.newBuilder(URI.create(address("/realms/master"))).build(), BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            throw new AssertionError("Interrupted", e);
        }
    }

    private String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
