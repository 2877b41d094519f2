package org.apostil.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import org.apostil.launch.RunningApostil;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in on the screen, what its session opens, and what it does not. */
class SignInIT {

    private static final String PASSWORD = RunningApostil.shared().password();

    @Test
    void signing_in_leads_to_the_projects_under_a_new_session_id() {
        Browser browser = new Browser();
        browser.get("/identity/login");
        String before = browser.session();
        HttpResponse<String> answer = browser.signIn("analyst", PASSWORD, null);
        assertEquals(302, answer.statusCode());
        assertTrue(location(answer).endsWith("/"), location(answer));
        assertNotEquals(before, browser.session());
        assertTrue(browser.get("/").body().contains("Karabakh mediation"));
    }

    @Test
    void a_session_that_somebody_planted_is_not_the_one_that_is_signed_in() {
        Browser attacker = new Browser();
        attacker.get("/identity/login");
        Browser victim = new Browser();
        victim.keepSession(attacker.session());
        victim.signedIn("analyst");
        assertEquals(302, attacker.get("/").statusCode());
    }

    @Test
    void the_cookie_is_out_of_reach_of_scripts_and_other_sites() {
        String cookie = new Browser().get("/identity/login").headers().allValues("Set-Cookie").stream().filter(set -> set.startsWith("APOSTIL=")).findFirst().orElseThrow();
        assertTrue(cookie.toLowerCase().contains("httponly"), cookie);
        assertTrue(cookie.contains("SameSite=Lax"), cookie);
    }

    @Test
    void a_wrong_password_stays_on_the_page_says_so_and_opens_nothing() {
        Browser browser = new Browser();
        HttpResponse<String> answer = browser.signIn("analyst", "wrong", null);
        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains("The name and the password do not belong together"));
        assertEquals(302, browser.get("/").statusCode());
    }

    @Test
    void the_id_of_a_session_has_more_than_128_bits_that_nobody_can_guess() {
        List<byte[]> ids = Stream.generate(() -> new Browser().get("/identity/login")).limit(24).map(answer -> answer.headers().allValues("Set-Cookie").stream().filter(set -> set.startsWith("APOSTIL=")).findFirst().orElseThrow()
            .replaceAll("APOSTIL=([^.;]+).*", "$1")).map(id -> Base64.getUrlDecoder().decode(id)).toList();
        int bytes = ids.getFirst().length;
        assertTrue(bytes >= 16, bytes + " bytes");
        for (int place = 0; place < bytes; place++) {
            int at = place;
            assertTrue(ids.stream().map(id -> id[at]).distinct().count() > 12, "byte " + at + " is nearly always the same");
        }
    }

    @Test
    void signing_out_ends_the_session_for_whoever_has_its_cookie() {
        Browser browser = new Browser().signedIn("analyst");
        Browser thief = new Browser();
        thief.keepSession(browser.session());
        assertEquals(200, thief.get("/").statusCode());
        browser.signOut();
        assertEquals(302, thief.get("/").statusCode());
        assertEquals(302, browser.get("/").statusCode());
    }

    @Test
    void the_page_that_was_asked_for_is_the_one_that_follows() {
        HttpResponse<String> asked = new Browser().get("/project/project?id=7");
        assertTrue(location(asked).contains("/identity/login?next="), location(asked));
        assertTrue(location(new Browser().signIn("analyst", PASSWORD, "/project/project?id=7")).endsWith("/project/project?id=7"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/", "//example.org", "/\\example.org", "\\\\example.org", "/\t/example.org", "javascript:alert(1)", "example.org"})
    void nobody_is_led_to_another_site(String next) {
        HttpResponse<String> answer = new Browser().signIn("analyst", PASSWORD, next);
        assertEquals(302, answer.statusCode());
        assertFalse(location(answer).contains("example.org") || location(answer).contains("alert"), location(answer));
    }

    @Test
    void a_session_reads_through_the_interface_but_never_writes() {
        Browser browser = new Browser().signedIn("analyst");
        assertEquals(200, browser.get("/api/v1/projects").statusCode());
        for (String path : new String[] {"/api/v1/projects", "/%61pi/v1/projects", "//api/v1/projects", "/api;x=y/v1/projects", "/x/../api/v1/projects", "/API/v1/projects"}) {
            int status = browser.send("POST", path, "application/json", "{\"name\":\"Forged\"}").statusCode();
            assertTrue(status == 401 || status == 404 || status == 400 || status == 405, path + " " + status);
        }
        assertFalse(browser.get("/api/v1/projects").body().contains("Forged"));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
