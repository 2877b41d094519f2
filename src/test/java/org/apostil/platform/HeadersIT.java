package org.apostil.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apostil.api.Caller;
import org.apostil.api.Caller.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

    @Test
    void no_failure_shows_how_the_server_is_made() {
        for (String path : new String[] {"/nothing", "/annotation/desk?version=x", "/project/project?id=%00", "/identity/login?next=%ff", "/api/v1/projects/%00", "/api/v1/projects/%zz"}) {
            Reply reply = Caller.as("analyst").get(path.replace("%zz", "%25zz"));
            assertTrue(reply.status() < 500, () -> path + " " + reply.status() + " " + reply.text());
            assertFalse(reply.text().contains("Exception:") || reply.text().contains("\tat ") || reply.text().contains("WildFly") || reply.text().contains("Undertow"), reply::text);
        }
    }
}
