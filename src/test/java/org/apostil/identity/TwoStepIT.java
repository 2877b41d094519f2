package org.apostil.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apostil.api.Caller;
import org.apostil.api.Room;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The second step of a sign-in: set up, asked for, not replayed, recovered from, and asked for by projects. */
class TwoStepIT {

    private static final Pattern SECRET = Pattern.compile("<code id=\"secret\">([^<]+)</code>");
    private static final Pattern RECOVERY = Pattern.compile("<li><code>([^<]+)</code></li>");

    private Person person;
    private byte[] secret;
    private List<String> recovery;

    @BeforeEach
    void setUp() throws SQLException {
        person = Person.add();
        Browser browser = new Browser().signedIn(person.name(), Person.PASSWORD);
        String page = press(browser, "twoStep", "twoStep:begin", Map.of()).body();
        secret = Base32.read(first(SECRET, page));
        assertTrue(page.contains("<path d=\"M4,4h1v1h-1z"), "the picture is drawn in the page, beginning with its upper left corner");
        page = browser.submit("/identity/two-step", Map.of("twoStep", "twoStep", "twoStep:code", now(0), "twoStep:current", Person.PASSWORD, "twoStep:confirm", ""), page).body();
        recovery = all(RECOVERY, page);
        assertEquals(RecoveryCode.COUNT, recovery.size(), page);
        later();
    }

    @Test
    void a_password_alone_opens_nothing_and_a_code_opens_the_page_that_was_wanted() {
        Browser browser = new Browser();
        HttpResponse<String> half = browser.signIn(person.name(), Person.PASSWORD, "/notification/settings");
        assertTrue(location(half).contains("/identity/code?next="), location(half));
        assertEquals(302, browser.get("/").statusCode());
        assertEquals(401, browser.get("/api/v1/projects").statusCode());
        assertTrue(location(code(browser, now(0), "/notification/settings")).endsWith("/notification/settings"));
        assertEquals(200, browser.get("/").statusCode());
    }

    @Test
    void the_id_of_the_session_changes_with_each_step() {
        Browser browser = new Browser();
        browser.get("/identity/login");
        String before = browser.session();
        browser.signIn(person.name(), Person.PASSWORD, null);
        String between = browser.session();
        code(browser, now(0), null);
        assertNotEquals(before, between);
        assertNotEquals(between, browser.session());
        Browser thief = new Browser();
        thief.keepSession(before);
        assertEquals(302, thief.get("/").statusCode());
    }

    @Test
    void a_code_is_taken_once() {
        String code = now(0);
        assertEquals(302, code(half(), code, null).statusCode());
        HttpResponse<String> again = code(half(), code, null);
        assertEquals(200, again.statusCode());
        assertTrue(again.body().contains("used before"), again.body());
    }

    @Test
    void a_wrong_code_is_refused_and_guessing_has_to_wait() {
        Browser browser = half();
        HttpResponse<String> answer = null;
        for (int i = 0; i < 9 && (answer == null || answer.statusCode() != 429); i++) {
            answer = code(browser, "000000", null);
        }
        assertEquals(429, answer.statusCode());
        assertTrue(answer.body().contains("Nothing is locked"), answer.body());
        assertEquals(302, browser.get("/").statusCode());
    }

    @Test
    void a_recovery_code_opens_once_however_it_is_typed() throws SQLException {
        assertEquals(302, code(half(), recovery.getFirst().toUpperCase().replace("-", " "), null).statusCode());
        assertEquals(200, code(half(), recovery.getFirst(), null).statusCode());
        assertEquals("9", Person.sql("select count(*) from recovery_code where used_at is null and user_id = '%s'".formatted(person.id())));
        assertEquals("0", Person.sql("select count(*) from recovery_code c where c::text like '%%%s%%'".formatted(recovery.get(1))));
    }

    @Test
    void the_secret_is_sealed_in_the_database() throws SQLException {
        String hex = java.util.HexFormat.of().formatHex(secret);
        assertEquals("f", Person.sql("select position('%s' in encode(sealed, 'hex')) > 0 from second_factor where user_id = '%s'".formatted(hex, person.id())));
    }

    @Test
    void without_a_password_nobody_comes_to_the_code() {
        assertTrue(location(new Browser().get("/identity/code")).endsWith("/identity/login"));
    }

    @Test
    void a_token_of_the_interface_needs_the_code_too() {
        String credentials = "{\"username\":\"%s\",\"password\":\"%s\"%s}";
        String detail = Caller.nobody().post("tokens", credentials.formatted(person.name(), Person.PASSWORD, "")).is(401).json().path("detail").asText();
        assertTrue(detail.contains("“code”"), detail);
        Caller.nobody().post("tokens", credentials.formatted(person.name(), Person.PASSWORD, ",\"code\":\"" + now(0) + "\"")).is(200);
    }

    @Test
    void taking_it_off_needs_the_password() throws SQLException {
        Browser browser = half();
        code(browser, now(0), null);
        browser.get("/identity/two-step");
        assertTrue(press(browser, "change", "change:takeOff", Map.of("change:current", "not the one at all")).body().contains("not your current password"));
        press(browser, "change", "change:takeOff", Map.of("change:current", Person.PASSWORD));
        assertEquals("0", Person.sql("select count(*) from second_factor where user_id = '%s'".formatted(person.id())));
        assertEquals(200, new Browser().signedIn(person.name(), Person.PASSWORD).get("/").statusCode());
    }

    @Test
    void a_script_that_has_shown_the_password_sets_it_up_and_takes_it_off() throws SQLException {
        Caller script = Person.add().caller();
        byte[] key = Base32.read(script.post("account/second-step", null).is(201).json().path("typed").asText());
        assertFalse(script.get("account/second-step").json().path("on").asBoolean());
        String confirmation = "{\"current\":\"%s\",\"code\":\"%s\"}";
        script.post("account/second-step/confirmation", confirmation.formatted("not the one at all", TimeCodes.code(key, Instant.now()))).is(422);
        String codes = script.post("account/second-step/confirmation", confirmation.formatted(Person.PASSWORD, TimeCodes.code(key, Instant.now()))).is(200).text();
        assertEquals("{\"on\":true,\"recoveryCodes\":10}", script.get("account/second-step").text());
        String password = "{\"current\":\"%s\"}";
        assertNotEquals(codes, script.post("account/second-step/recovery-codes", password.formatted(Person.PASSWORD)).is(200).text());
        script.post("account/second-step/removal", password.formatted("not the one at all")).is(422);
        script.post("account/second-step/removal", password.formatted(Person.PASSWORD)).is(204);
        assertEquals("{\"on\":false,\"recoveryCodes\":0}", script.get("account/second-step").text());
    }

    @Test
    void a_project_that_asks_for_it_is_closed_to_who_has_none_and_says_where_to_set_it_up() throws SQLException {
        Room room = Room.open().join(person.name(), "lead");
        Caller.as("lead").send("PUT", "projects/" + room.project() + "/second-step", "{\"required\":true}").is(409);
        Caller lead = person.caller();
        lead.send("PUT", "projects/" + room.project() + "/second-step", "{\"required\":true}").is(200);
        lead.get("projects/" + room.project() + "/sources").is(200);
        Caller without = Caller.as("analyst");
        String problem = without.get("projects/" + room.project() + "/sources").is(403).text();
        assertTrue(problem.contains("second-step-needed") && problem.contains("/identity/two-step"), problem);
        assertFalse(without.get("projects").text().contains(room.project()));
        assertFalse(without.get("search?q=said").text().contains(room.project()));
        Browser browser = new Browser().signedIn("analyst");
        HttpResponse<String> closed = browser.get("/project/project?id=" + room.project());
        assertEquals(403, closed.statusCode());
        assertTrue(closed.body().contains("Set up your second step") && closed.body().contains("/identity/two-step"), closed.body());
        assertEquals(200, browser.get("/").statusCode());
        assertTrue(browser.get("/").body().contains("Closed until you set up the second step"));
        lead.send("PUT", "projects/" + room.project() + "/second-step", "{\"required\":false}").is(200);
        without.get("projects/" + room.project() + "/sources").is(200);
    }

    private Browser half() {
        Browser browser = new Browser();
        browser.signIn(person.name(), Person.PASSWORD, null);
        return browser;
    }

    private static HttpResponse<String> code(Browser browser, String code, String next) {
        Map<String, String> fields = new LinkedHashMap<>(Map.of("code", "code", "code:code", code, "code:complete", ""));
        if (next != null) {
            fields.put("next", next);
        }
        return browser.submit("/identity/code", fields);
    }

    private static HttpResponse<String> press(Browser browser, String form, String button, Map<String, String> more) {
        Map<String, String> fields = new LinkedHashMap<>(more);
        fields.put(form, form);
        fields.put(button, "");
        return browser.submit("/identity/two-step", fields);
    }

    private String now(int drift) {
        return TimeCodes.code(secret, Instant.now().plusSeconds(30L * drift));
    }

    /** As if the half minute were over whose code was used to set it up. */
    private void later() throws SQLException {
        Person.sql("update second_factor set last_step = last_step - 3 where user_id = '%s' returning 1".formatted(person.id()));
    }

    private static String first(Pattern pattern, String page) {
        Matcher found = pattern.matcher(page);
        assertTrue(found.find(), page);
        return found.group(1);
    }

    private static List<String> all(Pattern pattern, String page) {
        List<String> all = new ArrayList<>();
        Matcher found = pattern.matcher(page);
        while (found.find()) {
            all.add(found.group(1));
        }
        return all;
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    /** Reads RFC 4648, as an app does to which the secret is typed. */
    private static final class Base32 {

        static byte[] read(String typed) {
            String text = typed.replace(" ", "");
            byte[] bytes = new byte[text.length() * 5 / 8];
            for (int i = 0; i < bytes.length * 8; i++) {
                int five = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(text.charAt(i / 5));
                bytes[i / 8] |= (byte) ((five >> (4 - i % 5) & 1) << (7 - i % 8));
            }
            return bytes;
        }
    }
}
