package org.apostil.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apostil.api.Caller;
import org.apostil.api.Caller.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every answer of the server bears, and what it keeps to itself. */
class HeadersIT {

    @ParameterizedTest
    @ValueSource(strings = {"/identity/login", "/nothing", "/", "/api/v1/projects", "/api/v1/openapi.json", "/api/v1/nothing", "/jakarta.faces.resource/nothing.js.xhtml?ln=x"})
    void every_answer_is_taken_for_what_it_says_and_framed_by_nobody(String path) {
        Reply reply = Caller.nobody().get(path);
        assertEquals("nosniff", reply.header("X-Content-Type-Options"), () -> reply.status() + " " + reply.headers());
        assertEquals("DENY", reply.header("X-Frame-Options"));
        assertEquals("same-origin", reply.header("Referrer-Policy"));
        assertEquals("same-origin", reply.header("Cross-Origin-Opener-Policy"));
        assertEquals("same-origin", reply.header("Cross-Origin-Resource-Policy"));
        assertTrue(reply.header("Permissions-Policy").contains("camera=()"), reply.header("Permissions-Policy"));
        assertEquals("", reply.header("Strict-Transport-Security"), "Without TLS a browser would not heed it");
        assertEquals("", reply.header("Server"));
        assertEquals("", reply.header("X-Powered-By"));
    }

    @Test
    void pages_run_no_script_but_their_own() {
        String policy = Caller.nobody().get("/identity/login").is(200).header("Content-Security-Policy");
        String scripts = policy.substring(policy.indexOf("script-src"));
        assertTrue(policy.contains("default-src 'self'") && policy.contains("object-src 'none'") && policy.contains("base-uri 'none'")
            && policy.contains("frame-ancestors 'none'") && policy.contains("form-action 'self'"), policy);
        assertTrue(scripts.contains("'self'") && scripts.contains("'nonce-"), policy);
        assertFalse(scripts.contains("unsafe-inline") || scripts.contains("unsafe-eval") || scripts.contains("*"), policy);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/identity/login", "/nothing", "/", "/error/unexpected", "/api/v1/projects", "/api/v1/openapi.json", "/api/v1/nothing", "/resources/at/none/theme/page.css",
        "/jakarta.faces.resource/nothing.js.xhtml?ln=x", "/unsubscribe?token=none", "/ingest/upload"})
    void every_answer_bears_one_policy_and_it_runs_nothing_that_was_written_into_it(String path) {
        List<String> policies = Caller.nobody().get(path).headers().getOrDefault("content-security-policy", List.of());
        assertEquals(1, policies.size(), policies::toString);
        String policy = policies.getFirst();
        assertTrue(policy.matches("default-src '(none|self)'.*") && policy.contains("object-src 'none'") && policy.contains("base-uri 'none'") && policy.contains("frame-ancestors 'none'")
            && policy.contains("form-action '"), policy);
        assertFalse(policy.replaceAll("style-src[^;]*", "").contains("unsafe"), policy);
    }

    @ParameterizedTest
    @ValueSource(strings = {"projects", "openapi.json", "nothing", "/resources/at/none/theme/page.css"})
    void what_is_no_page_loads_runs_and_sends_nothing(String path) {
        String policy = Caller.as("analyst").get(path).header("Content-Security-Policy");
        assertEquals("default-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'", policy);
    }

    @Test
    void who_is_no_trusted_proxy_says_nothing_of_tls() {
        Reply reply = Caller.nobody().with("X-Forwarded-Proto", "https").with("X-Forwarded-For", "203.0.113.9").get("/identity/login").is(200);
        assertEquals("", reply.header("Strict-Transport-Security"));
        String cookie = reply.header("Set-Cookie");
        assertTrue(cookie.contains("APOSTIL=") && !cookie.toLowerCase(java.util.Locale.ROOT).contains("secure"), cookie);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/identity/login", "/nothing", "projects", "nothing", "/resources/at/none/theme/page.css"})
    void every_answer_has_an_id_of_its_own(String path) {
        String one = Caller.as("analyst").get(path).header("X-Request-Id");
        String another = Caller.as("analyst").with("X-Request-Id", one).get(path).header("X-Request-Id");
        assertTrue(one.matches("[0-9a-f-]{36}") && another.matches("[0-9a-f-]{36}"), one);
        assertFalse(one.equals(another), "It is never taken from outside");
    }

    @Test
    void what_a_member_reads_is_kept_in_no_cache() {
        Reply reply = Caller.as("analyst").get("projects").is(200);
        assertTrue(reply.header("Cache-Control").contains("no-store"), () -> reply.headers().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "CONNECTED", "PROPFIND", "DEBUG"})
    void methods_that_nobody_needs_do_nothing(String method) {
        int status = Caller.as("analyst").send(method, "projects", null).status();
        assertTrue(status == 405 || status == 501 || status == 400, () -> method + " " + status);
        int page = Caller.nobody().send(method, "/identity/login", null).status();
        assertTrue(page >= 400, () -> method + " " + page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/WEB-INF/web.xml", "/META-INF/MANIFEST.MF", "/WEB-INF/classes/META-INF/persistence.xml", "/%57EB-INF/web.xml", "/.git/config", "/.git/HEAD", "/resources/../WEB-INF/web.xml",
        "/jakarta.faces.resource/web.xml.xhtml?ln=../WEB-INF", "/jakarta.faces.resource/../WEB-INF/web.xml.xhtml", "/WEB-INF/templates/page.xhtml"})
    void files_of_the_application_cannot_be_fetched(String path) {
        Reply reply = Caller.as("analyst").get(path);
        assertTrue(reply.status() >= 400 && !reply.text().contains("<web-app") && !reply.text().contains("<persistence") && !reply.text().contains("ui:insert"), () -> reply.status() + reply.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/identity/login", "/", "/nothing", "/unsubscribe", "/ingest/upload", "projects", "tokens", "openapi.json", "nothing", "/resources/at/none/theme/page.css"})
    void no_page_of_another_origin_reads_an_answer(String path) {
        for (String method : new String[] {"GET", "POST", "OPTIONS"}) {
            Reply reply = Caller.as("analyst").with("Origin", "https://elsewhere.example").with("Access-Control-Request-Method", "PUT").with("Access-Control-Request-Headers", "authorization").send(method, path, null);
            assertEquals(List.of(), reply.headers().keySet().stream().filter(name -> name.toLowerCase(java.util.Locale.ROOT).startsWith("access-control-allow-")).filter(name -> !name.equalsIgnoreCase("access-control-allow-methods")).toList(), method);
        }
    }

    @ParameterizedTest
    @CsvSource({"/resources/at/none/theme/page.css, text/css", "/resources/at/none/theme/again.js, application/javascript", "/resources/at/none/theme/apostil.svg, image/svg+xml", "openapi.json, application/json"})
    void text_says_what_it_is_and_in_which_letters(String path, String type) {
        Reply reply = Caller.nobody().get(path);
        String said = reply.is(200).header("Content-Type").toLowerCase(java.util.Locale.ROOT).replace(" ", "");
        assertTrue(said.equals(type + ";charset=utf-8") || said.equals(type) && type.equals("application/json"), said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/resources/", "/resources/desk/", "/resources/at/none/", "/resources/at/none/desk/", "/identity/", "/WEB-INF/", "/jakarta.faces.resource/", "/api/", "/api/v1/"})
    void no_directory_is_listed(String path) {
        Reply reply = Caller.as("analyst").get(path);
        assertTrue(reply.status() >= 400, () -> path + " " + reply.status());
        assertFalse(reply.text().contains("Index of") || reply.text().contains("live.js") || reply.text().contains("web.xml"), reply::text);
    }

    @Test
    void nothing_is_there_for_finding_errors_in_the_running_server() throws IOException {
        assertTrue(Files.readString(Path.of("src/main/webapp/WEB-INF/web.xml")).matches("(?s).*jakarta.faces.PROJECT_STAGE</param-name>\\s*<param-value>Production</param-value>.*"));
        assertFalse(Caller.apostil().processes().stream().anyMatch(line -> line.contains("jdwp") || line.contains("-Xdebug") || line.contains("jmxremote")), "Nobody can attach from outside");
        String page = Caller.nobody().get("/identity/login").is(200).text();
        assertFalse(page.contains("<!--") || page.contains("sourceMappingURL"), page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%252e%252e/WEB-INF/web.xml", "/identity%252flogin", "/%2569dentity/login", "/api/v1/%2570rojects", "/resources/at/none/theme/%2570age.css"})
    void an_address_is_decoded_once(String path) throws IOException {
        String answer = raw("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: " + "Bearer none" + "\r\nConnection: close\r\n\r\n");
        assertTrue(answer.matches("(?s)HTTP/1\\.1 (400|401|404|302) .*") && !answer.contains("<web-app") && !answer.contains("Name to sign in with"), answer);
    }

    @Test
    void a_value_is_decoded_once() {
        String page = Caller.nobody().get("/identity/login?next=%252Fnotification%2526").is(200).text();
        assertTrue(page.contains("value=\"%2Fnotification%26\""), page);
        String id = Caller.as("analyst").post("saved-searches", "{\"name\":\"%2541 &amp;lt; \\\\u0041\",\"query\":\"said\",\"shared\":false}").is(201).id();
        assertEquals("%2541 &amp;lt; \\u0041", Caller.as("analyst").get("saved-searches/" + id).json().path("name").asText());
    }

    /** Where the lengths that a request names do not go together, what comes behind it must not be taken for another request. */
    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 4\r\nTransfer-Encoding: chunked", "Transfer-Encoding: chunked\r\nContent-Length: 4", "Content-Length: 5\r\nContent-Length: 6", "Content-Length: +5", "Content-Length: 5, 6", "Transfer-Encoding: chunked, identity",
        "Transfer-Encoding: xchunked", "Content-Length: 4\r\nTransfer-Encoding : chunked", "Content-Length: -1"})
    void of_a_request_with_an_ambiguous_length_nothing_is_left_over(String lengths) throws IOException {
        String answers = twoWith(lengths);
        assertTrue(answers.startsWith("HTTP/1.1 400 "), answers);
        assertFalse(answers.contains("Forgotten password"), answers);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 5", "Transfer-Encoding: chunked"})
    void behind_a_request_whose_length_is_plain_another_is_answered(String length) throws IOException {
        String answers = twoWith(length);
        assertTrue(answers.contains("Forgotten password"), answers);
    }

    /** What is answered to a request with these lengths and to one behind it. */
    private static String twoWith(String lengths) throws IOException {
        return raw("POST /api/v1/tokens HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n" + lengths + "\r\n\r\n0\r\n\r\nGET /identity/forgot HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", Caller.apostil().port())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            try {
                socket.getInputStream().transferTo(answer);
            } catch (SocketTimeoutException | SocketException ended) {
                // What was answered until then is all.
            }
            return answer.toString(StandardCharsets.UTF_8);
        }
    }

    @Test
    void no_failure_shows_how_the_server_is_made() {
        for (String path : new String[] {"/nothing", "/annotation/desk?version=x", "/project/project?id=%00", "/identity/login?next=%ff", "/api/v1/projects/%00", "/api/v1/projects/%zz"}) {
            Reply reply = Caller.as("analyst").get(path.replace("%zz", "%25zz"));
            assertTrue(reply.status() < 500, () -> path + " " + reply.status() + " " + reply.text());
            assertFalse(reply.text().contains("Exception:") || reply.text().contains("\tat ") || reply.text().contains("WildFly") || reply.text().contains("Undertow"), reply::text);
        }
    }
}
