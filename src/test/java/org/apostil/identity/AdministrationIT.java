package org.apostil.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apostil.api.Caller;
import org.apostil.api.Room;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an administrator sees and does; and that nothing of what stands in projects is among it. */
class AdministrationIT {

    private Browser admin;
    private Person person;

    @BeforeEach
    void signIn() throws SQLException {
        admin = new Browser().signedIn("admin");
        person = Person.add();
        Person.sql("update app_user set display_name = '%s' where id = '%s' returning 1".formatted(person.name(), person.id()));
    }

    @Test
    void an_account_is_shut_and_opened_again_and_both_are_written_down() throws SQLException {
        Browser own = new Browser().signedIn(person.name(), Person.PASSWORD);
        person.caller().get("account").is(200);
        press("/identity/users", "Shut the account of " + person.name());
        assertEquals(302, own.get("/").statusCode());
        person.caller().get("account").is(401);
        assertEquals(302, new Browser().signedIn(person.name(), Person.PASSWORD).get("/").statusCode());
        press("/identity/users", "Open the account of " + person.name() + " again");
        assertEquals(200, new Browser().signedIn(person.name(), Person.PASSWORD).get("/").statusCode());
        assertEquals("2", Person.sql("select count(*) from audit_event where subject_id = '%s' and action in ('user.disabled', 'user.enabled') and actor_id = (select id from app_user where username = 'admin')".formatted(person.id())));
    }

    @Test
    void nobody_shuts_their_own_account() throws SQLException {
        String name = Person.sql("select display_name from app_user where username = 'admin'");
        assertTrue(press("/identity/users", "Shut the account of " + name).body().contains("You cannot shut your own account"));
        assertEquals(200, admin.get("/").statusCode());
    }

    @Test
    void the_second_step_of_somebody_who_lost_it_is_taken_off() throws SQLException {
        Person.sql("insert into second_factor (user_id, sealed, begun_at, confirmed_at) values ('%s', 'x', now(), now()) returning 1".formatted(person.id()));
        assertTrue(new Browser().signIn(person.name(), Person.PASSWORD, null).headers().firstValue("Location").orElse("").contains("/identity/code"));
        press("/identity/users", "Take the second step of " + person.name() + " off");
        assertEquals(200, new Browser().signedIn(person.name(), Person.PASSWORD).get("/").statusCode());
    }

    @Test
    void a_session_of_somebody_is_ended() throws SQLException {
        Browser own = new Browser().signedIn(person.name(), Person.PASSWORD);
        press("/administration/sessions", "End the session of " + person.name() + " in Java that began [^\"]*");
        assertEquals(302, own.get("/").statusCode());
        assertEquals("1", Person.sql("select count(*) from audit_event where subject_id = '%s' and action = 'session.revoked'".formatted(person.id())));
    }

    @Test
    void projects_are_shown_by_name_and_size_and_open_nothing() throws SQLException {
        Room room = Room.open();
        String name = Person.sql("select name from project where id = '%s'".formatted(room.project()));
        String page = admin.get("/administration/projects").body();
        assertTrue(page.contains(name), "the project stands in the list");
        assertFalse(page.contains(room.project()), "nothing leads into it");
        assertFalse(page.contains("He said so"), "and nothing of its text is there");
        assertEquals(404, admin.get("/project/project?id=" + room.project()).statusCode());
    }

    @Test
    void what_is_configured_is_shown_without_a_secret() {
        String page = admin.get("/administration/installation").body();
        assertTrue(page.contains("APOSTIL_CODES_KEY") && page.contains("set, and not shown"), page);
        assertTrue(page.contains("PostgreSQL 18"), page);
        assertFalse(page.contains(Person.PASSWORD));
        HttpResponse<String> sent = admin.submit("/administration/installation", new LinkedHashMap<>(Map.of("mailTest", "mailTest", "mailTest:email", "somebody@example.org", "mailTest:send", "")));
        assertTrue(sent.body().contains("No mail relay is configured"), sent.body());
    }

    @Test
    void a_script_makes_an_account_and_shuts_and_opens_it() {
        Caller script = Caller.as("admin");
        String name = "made-" + UUID.randomUUID();
        JsonNode made = script.post("users", "{\"username\":\"%s\",\"displayName\":\"Somebody new\"}".formatted(name)).is(201).json();
        assertFalse(listed(script, name).path("password").asBoolean());
        String again = script.post("users/" + made.path("id").asText() + "/link", null).is(201).json().path("link").asText();
        String password = "{\"token\":\"%s\",\"password\":\"staple battery horse\"}";
        Caller.nobody().post("passwords", password.formatted(token(made.path("link").asText()))).is(409);
        Caller.nobody().post("passwords", password.formatted(token(again))).is(204);
        assertTrue(listed(script, name).path("password").asBoolean());
        script.post("users/" + made.path("id").asText() + "/link", null).is(409);
        assertEquals(200, new Browser().signedIn(name, "staple battery horse").get("/").statusCode());
        script.post("users/" + made.path("id").asText() + "/shutting", null).is(204);
        assertTrue(listed(script, name).path("shut").asBoolean());
        assertEquals(302, new Browser().signedIn(name, "staple battery horse").get("/").statusCode());
        script.post("users/" + made.path("id").asText() + "/opening", null).is(204);
        assertEquals(200, new Browser().signedIn(name, "staple battery horse").get("/").statusCode());
    }

    @Test
    void a_script_ends_sessions_and_takes_a_second_step_off() throws SQLException {
        Caller script = Caller.as("admin");
        Browser own = new Browser().signedIn(person.name(), Person.PASSWORD);
        assertTrue(script.get("installation/sessions").is(200).text().contains("\"" + person.name() + "\""));
        script.send("DELETE", "installation/sessions/" + Person.sql("select id from user_session where user_id = '%s'".formatted(person.id())), null).is(204);
        assertEquals(302, own.get("/").statusCode());
        own.signedIn(person.name(), Person.PASSWORD);
        script.send("DELETE", "users/" + person.id() + "/sessions", null).is(204);
        assertEquals(302, own.get("/").statusCode());
        Person.sql("insert into second_factor (user_id, sealed, begun_at, confirmed_at) values ('%s', 'x', now(), now()) returning 1".formatted(person.id()));
        assertTrue(listed(script, person.name()).path("secondStep").asBoolean());
        script.post("users/" + person.id() + "/second-step/removal", null).is(204);
        assertFalse(listed(script, person.name()).path("secondStep").asBoolean());
    }

    @Test
    void a_script_reads_how_the_installation_is_and_no_secret_of_it() {
        Caller script = Caller.as("admin");
        Room room = Room.open();
        String projects = script.get("installation/projects").is(200).text();
        assertTrue(projects.contains(room.project()) && !projects.contains("He said so"), projects);
        String settings = script.get("installation/settings").is(200).text();
        assertTrue(settings.contains("{\"name\":\"APOSTIL_CODES_KEY\",\"value\":\"set, and not shown\"}") && !settings.contains(Person.PASSWORD), settings);
        String findings = script.get("installation/findings").is(200).text();
        assertTrue(findings.contains("PostgreSQL 18"), findings);
        assertTrue(script.post("installation/mail-tests", "{\"email\":\"somebody@example.org\"}").is(409).text().contains("No mail relay is configured"));
        assertEquals(1, script.get("installation/settings?limit=1").json().size());
    }

    @Test
    void the_doors_are_shut_to_others() {
        Browser lead = new Browser().signedIn("lead");
        for (String page : new String[] {"/administration/projects", "/administration/sessions", "/administration/installation", "/identity/users"}) {
            assertEquals(403, lead.get(page).statusCode(), page);
        }
    }

    private static JsonNode listed(Caller script, String name) {
        for (JsonNode user : script.get("users").is(200).json()) {
            if (user.path("username").asText().equals(name)) {
                return user;
            }
        }
        throw new AssertionError(name + " is not among the people");
    }

    private static String token(String link) {
        return link.replaceAll(".*/setup\\?token=", "");
    }

    /** Presses the button that is called so. */
    private HttpResponse<String> press(String page, String label) {
        String shown = admin.get(page).body();
        Matcher button = Pattern.compile("<button id=\"([^\"]+)\"[^>]*aria-label=\"" + label + "\"").matcher(shown);
        assertTrue(button.find(), () -> label + " is no button of " + shown);
        return admin.submit(page, new LinkedHashMap<>(Map.of(button.group(1).split(":")[0], button.group(1).split(":")[0], button.group(1), "")), shown);
    }
}
