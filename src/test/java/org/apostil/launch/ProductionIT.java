package org.apostil.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** As it runs for others: TLS with a certificate of the operator, and the log as JSON. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProductionIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern VIEW_STATE = Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]*)\"");
    private static final int ALERT = 0x15;

    @TempDir
    private static Path directory;

    private final RunningApostil apostil = RunningApostil.fresh();
    private final CookieManager cookies = new CookieManager();
    private SSLContext trusting;
    private HttpClient http;

    @BeforeAll
    void start() throws Exception {
        PemFiles pem = PemFiles.in(directory);
        apostil.with("APOSTIL_TLS_CERTIFICATE", pem.certificate().toString()).with("APOSTIL_TLS_KEY", pem.key().toString()).with("APOSTIL_LOG", "json").start();
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        try (InputStream in = Files.newInputStream(pem.certificate())) {
            trusted.setCertificateEntry("one", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        trusting = SSLContext.getInstance("TLS");
        trusting.init(null, trust.getTrustManagers(), null);
        http = HttpClient.newBuilder().sslContext(trusting).cookieHandler(cookies).build();
    }

    @AfterAll
    void stop() {
        apostil.close();
    }

    @Test
    void it_says_where_it_is() {
        assertTrue(apostil.output().contains("Apostil is ready at https://127.0.0.1:" + apostil.port()), apostil.output());
    }

    @Test
    void browsers_come_back_by_tls_alone() throws Exception {
        for (String path : new String[] {"identity/login", "nothing", "api/v1/projects", "resources/at/none/theme/page.css"}) {
            assertEquals("max-age=31536000; includeSubDomains", get(path).headers().firstValue("Strict-Transport-Security").orElse(""), path);
        }
    }

    @Test
    void cookies_go_over_tls_to_this_host_alone_and_to_no_script() throws Exception {
        HttpClient fresh = HttpClient.newBuilder().sslContext(trusting).build();
        String cookie = fresh.send(request("identity/login").build(), BodyHandlers.ofString()).headers().allValues("Set-Cookie").stream().filter(set -> set.contains("APOSTIL=")).findFirst().orElseThrow();
        assertTrue(cookie.matches("(?i)__Host-APOSTIL=.*") && cookie.matches("(?i).*; ?path=/(;.*|$)") && !cookie.matches("(?i).*domain=.*"), cookie);
        assertTrue(cookie.matches("(?i).*; ?secure(;.*|$)") && cookie.matches("(?i).*; ?httponly(;.*|$)") && cookie.matches("(?i).*; ?samesite=lax(;.*|$)"), cookie);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void it_speaks(String protocol) throws Exception {
        try (SSLSocket socket = (SSLSocket) trusting.getSocketFactory().createSocket("127.0.0.1", apostil.port())) {
            socket.setEnabledProtocols(new String[] {protocol});
            socket.startHandshake();
            assertEquals(protocol, socket.getSession().getProtocol());
            assertTrue(socket.getSession().getCipherSuite().contains("GCM") || socket.getSession().getCipherSuite().contains("CHACHA20"), socket.getSession().getCipherSuite());
        }
    }

    @Test
    void older_tls_and_weak_ciphers_are_refused() throws Exception {
        assertEquals(ALERT, firstByte(hello(2, 0xC013)), "TLS 1.1");
        assertEquals(ALERT, firstByte(hello(3, 0xC013)), "TLS 1.2 with CBC and SHA-1");
        assertEquals(ALERT, firstByte(hello(3, 0x002F)), "TLS 1.2 without forward secrecy");
    }

    @Test
    void without_tls_nothing_is_answered() {
        assertThrows(IOException.class, () -> {
            HttpResponse<String> answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + apostil.port() + "/identity/login")).build(), BodyHandlers.ofString());
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        });
    }

    @Test
    void no_secret_that_was_used_is_in_a_log_an_address_or_the_trail() throws Exception {
        List<String> secrets = new ArrayList<>(List.of(apostil.password(), "wrong-" + UUID.randomUUID()));
        secrets.addAll(Files.readAllLines(apostil.home().resolve("secrets.properties")).stream().filter(line -> line.startsWith("database.")).map(line -> line.replaceAll(".*=", "")).toList());
        signIn("lead", secrets.get(1));
        signIn("lead", apostil.password());
        assertEquals(200, get("identity/account").statusCode());
        secrets.addAll(cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().endsWith("APOSTIL")).map(HttpCookie::getValue).map(value -> value.replaceAll("\\..*", "")).toList());
        assertEquals(401, token("lead", secrets.get(1)).statusCode());
        String token = JSON.readTree(token("lead", apostil.password()).body()).path("token").asText();
        String forged = "forged-" + UUID.randomUUID();
        secrets.addAll(List.of(token, forged));
        assertEquals(401, http.send(bearer("api/v1/projects", forged).build(), BodyHandlers.ofString()).statusCode());
        String project = JSON.readTree(http.send(bearer("api/v1/projects", token).header("Content-Type", "application/json").POST(BodyPublishers.ofString("{\"name\":\"Room\"}")).build(), BodyHandlers.ofString()).body())
            .path("id").asText();
        HttpResponse<String> invited = http.send(bearer("api/v1/projects/" + project + "/invitations", token).header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"email\":\"somebody@example.org\",\"role\":\"analyst\"}")).build(), BodyHandlers.ofString());
        Matcher link = Pattern.compile("token=([\\w-]+)").matcher(invited.body());
        assertTrue(link.find(), invited.body());
        secrets.add(link.group(1));
        get("join?token=" + link.group(1));
        http.send(bearer("api/v1/projects", token).header("Content-Type", "application/json").POST(BodyPublishers.ofString("{\"name\":")).build(), BodyHandlers.ofString());
        apostil.databaseStop();
        get("identity/account");
        token("lead", apostil.password());
        apostil.databaseStart();

        assertTrue(secrets.stream().allMatch(secret -> secret.length() > 10) && secrets.size() == 9, () -> secrets.size() + " secrets");
        for (String secret : secrets) {
            assertEquals(List.of(), logs().stream().filter(file -> text(file).contains(secret)).toList(), "A secret is in a log");
            assertFalse(trail().contains(secret), "A secret is in the audit trail");
            assertFalse(apostil.processes().stream().anyMatch(line -> line.contains(secret)), "A secret is in a command line");
        }
    }

    @Test
    void what_failed_is_found_in_the_log_by_the_id_that_the_page_shows() throws Exception {
        signIn("lead", apostil.password());
        assertEquals(200, get("identity/account").statusCode());
        apostil.databaseStop();
        HttpResponse<String> page = get("identity/account");
        apostil.databaseStart();
        assertEquals(503, page.statusCode(), page.headers()::toString);
        String id = page.headers().firstValue("X-Request-Id").orElseThrow();
        assertTrue(page.body().contains("<code>" + id + "</code>"), page.body());
        List<JsonNode> lines = jsonLines().stream().filter(line -> line.at("/mdc/request").asText().equals(id)).toList();
        assertFalse(lines.isEmpty(), "Nothing is in the log under " + id);
    }

    @Test
    void what_is_refused_is_in_the_log_with_who_asked_and_for_what() throws Exception {
        String token = JSON.readTree(token("observer", apostil.password()).body()).path("token").asText();
        String project = JSON.readTree(http.send(bearer("api/v1/projects", token).build(), BodyHandlers.ofString()).body()).at("/0/id").asText();
        String foreign = UUID.randomUUID().toString();
        assertTold(http.send(bearer("api/v1/projects/" + project + "/claims", token).header("Content-Type", "application/json").POST(BodyPublishers.ofString("{\"proposition\":\"It is so.\"}")).build(), BodyHandlers.ofString()),
            403, "user .*, ANNOTATE in project " + project + ", as OBSERVER");
        assertTold(http.send(bearer("api/v1/projects/" + foreign + "/claims", token).build(), BodyHandlers.ofString()), 404, "user .*, READ in project " + foreign + ", of which they are no member");
        assertTold(http.send(bearer("api/v1/users", token).build(), BodyHandlers.ofString()), 403, "user .*, what administrators do");
        assertTold(http.send(request("identity/account").header("Origin", "https://elsewhere.example").POST(BodyPublishers.ofString("a=b")).build(), BodyHandlers.ofString()),
            403, "POST /identity/account.*, sent by a page of another site");
        HttpResponse<String> tried = token("nobody-tries", "a");
        for (int i = 0; i < 8 && tried.statusCode() != 429; i++) {
            tried = token("nobody-tries", "a");
        }
        assertTold(tried, 429, "a try with this name from here, for there were too many.*");
    }

    private void assertTold(HttpResponse<String> refused, int status, String words) throws IOException {
        assertEquals(status, refused.statusCode(), refused.body());
        String id = refused.headers().firstValue("X-Request-Id").orElseThrow();
        List<String> lines = jsonLines().stream().filter(line -> line.at("/mdc/request").asText().equals(id)).map(line -> line.path("message").asText()).toList();
        assertTrue(lines.stream().anyMatch(line -> line.matches("Refused: " + words)), lines::toString);
    }

    @Test
    void streams_go_over_tls_too() throws Exception {
        signIn("lead", apostil.password());
        get("");
        String token = JSON.readTree(token("lead", apostil.password()).body()).path("token").asText();
        String project = JSON.readTree(http.send(bearer("api/v1/projects", token).build(), BodyHandlers.ofString()).body()).at("/0/id").asText();
        String source = JSON.readTree(http.send(bearer("api/v1/projects/" + project + "/sources", token).build(), BodyHandlers.ofString()).body()).at("/0/id").asText();
        String version = JSON.readTree(http.send(bearer("api/v1/sources/" + source, token).build(), BodyHandlers.ofString()).body()).path("versionId").asText();
        String session = cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals("__Host-APOSTIL")).map(HttpCookie::getValue).findFirst().orElseThrow();
        HttpClient fresh = HttpClient.newBuilder().sslContext(trusting).build();
        WebSocket stream = fresh.newWebSocketBuilder().header("Cookie", "__Host-APOSTIL=" + session).header("Origin", "https://127.0.0.1:" + apostil.port())
            .buildAsync(URI.create("wss://127.0.0.1:" + apostil.port() + "/live/" + version), new WebSocket.Listener() { }).join();
        stream.abort();
        CompletionException refused = assertThrows(CompletionException.class, () -> fresh.newWebSocketBuilder().header("Cookie", "__Host-APOSTIL=" + session)
            .header("Origin", "http://127.0.0.1:" + apostil.port()).buildAsync(URI.create("wss://127.0.0.1:" + apostil.port() + "/live/" + version), new WebSocket.Listener() { }).join());
        assertEquals(403, ((WebSocketHandshakeException) refused.getCause()).getResponse().statusCode(), "A page without TLS opens none");
        assertTrue(Files.readString(Path.of("src/main/webapp/resources/desk/live.js")).contains("=== 'https:' ? 'wss:' : 'ws:'"), "and a page by TLS asks for one by TLS");
    }

    @Test
    void every_line_of_the_log_is_json_with_time_level_origin_and_words() throws Exception {
        apostil.databaseStop();
        token("lead\\n{\\\"level\\\":\\\"FORGED\\\"}", "any");
        get("nothing%0A%7B%22level%22:%22FORGED%22%7D");
        apostil.databaseStart();
        List<JsonNode> lines = jsonLines();
        assertTrue(lines.stream().noneMatch(line -> line.path("level").asText().equals("FORGED")), lines::toString);
        assertTrue(lines.size() > 3, lines::toString);
        for (JsonNode line : lines) {
            assertTrue(line.path("timestamp").asText().matches("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+([+-]\\d\\d:\\d\\d|Z)"), line::toString);
            assertFalse(line.path("level").asText().isEmpty() || line.path("loggerName").asText().isEmpty() || line.path("threadName").asText().isEmpty(), line::toString);
        }
    }

    /** The first moments, before the configuration holds, are text. */
    private List<JsonNode> jsonLines() throws IOException {
        List<String> lines = Files.readAllLines(apostil.home().resolve("log/server.log"));
        int first = 0;
        while (!lines.get(first).startsWith("{")) {
            first++;
        }
        List<JsonNode> parsed = new ArrayList<>();
        for (String line : lines.subList(first, lines.size())) {
            parsed.add(JSON.readTree(line));
        }
        return parsed;
    }

    private List<Path> logs() throws IOException {
        try (Stream<Path> files = Files.walk(apostil.home().resolve("log"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private String trail() throws Exception {
        try (Connection connection = apostil.database().connect(); Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select string_agg(e::text, ' ') from audit_event e")) {
            row.next();
            return row.getString(1);
        }
    }

    private HttpResponse<String> signIn(String username, String password) throws Exception {
        Matcher state = VIEW_STATE.matcher(get("identity/login").body());
        if (!state.find()) {
            return null; // signed in already
        }
        String form = "login=login&login%3AsignIn=&login%3Ausername=" + username + "&login%3Apassword=" + password + "&jakarta.faces.ViewState=" + URLEncoder.encode(state.group(1), StandardCharsets.UTF_8);
        return http.send(request("identity/login").header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> token(String username, String password) throws Exception {
        return http.send(request("api/v1/tokens").header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, password))).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(request(path).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder bearer(String path, String token) {
        return request(path).header("Authorization", "Bearer " + token);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("https://127.0.0.1:" + apostil.port() + "/" + path));
    }

    private int firstByte(byte[] sent) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", apostil.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(sent);
            socket.getOutputStream().flush();
            return socket.getInputStream().read();
        }
    }

    /** A greeting (RFC 5246, 7.4.1.2) that knows one version, {@code 3.minor}, and one cipher suite, with the groups and signatures that these need. */
    private static byte[] hello(int minor, int suite) {
        String extensions = "000a0006000400170018" + "000b00020100" + "000d000a00080401040302010203";
        String body = "03%02x".formatted(minor) + "5a".repeat(32) + "00" + "0002%04x".formatted(suite) + "0100" + "%04x".formatted(extensions.length() / 2) + extensions;
        String handshake = "01%06x".formatted(body.length() / 2) + body;
        return java.util.HexFormat.of().parseHex("160301%04x".formatted(handshake.length() / 2) + handshake);
    }
}
