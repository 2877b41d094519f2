package org.apostil.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apostil.api.Caller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sessions are listed, revoked by their owner and by an administrator, and end by themselves. */
class SessionsIT {

    private static final Pattern END = Pattern.compile("<button id=\"(sessions:table:\\d+:[^\"]+)\"");

    private Person person;
    private Browser own;
    private Browser elsewhere;

    @BeforeEach
    void twoSessions() throws SQLException {
        person = Person.add();
        elsewhere = Browser.at(Elsewhere.address()).signedIn(person.name(), Person.PASSWORD);
        own = new Browser().signedIn(person.name(), Person.PASSWORD);
    }

    @Test
    void the_owner_sees_where_they_are_signed_in_and_ends_one() {
        String page = own.get("/identity/sessions").body();
        assertTrue(page.contains("this one") && page.contains("127.0.0.1") && page.contains("Java"), page);
        Matcher ends = END.matcher(page);
        assertTrue(ends.find());
        own.submit("/identity/sessions", new LinkedHashMap<>(Map.of("sessions", "sessions", "sessions:current", Person.PASSWORD, ends.group(1), "")));
        assertEquals(302, elsewhere.get("/").statusCode());
        assertEquals(401, elsewhere.get("/api/v1/projects").statusCode());
        assertEquals(200, own.get("/").statusCode());
    }

    @Test
    void the_owner_ends_all_others_at_once() {
        Browser third = new Browser().signedIn(person.name(), Person.PASSWORD);
        own.submit("/identity/sessions", new LinkedHashMap<>(Map.of("sessions", "sessions", "sessions:current", Person.PASSWORD, "sessions:others", "")));
        assertEquals(302, elsewhere.get("/").statusCode());
        assertEquals(302, third.get("/").statusCode());
        assertEquals(200, own.get("/").statusCode());
    }

    @Test
    void who_found_a_screen_unlocked_and_knows_no_password_ends_none() {
        String page = own.get("/identity/sessions").body();
        Matcher ends = END.matcher(page);
        assertTrue(ends.find());
        for (String button : new String[] {ends.group(1), "sessions:others"}) {
            String answer = own.submit("/identity/sessions", new LinkedHashMap<>(Map.of("sessions", "sessions", "sessions:current", "not the one at all", button, ""))).body();
            assertTrue(answer.contains("This is not your current password"), answer);
            assertEquals(200, elsewhere.get("/").statusCode());
        }
    }

    @Test
    void a_script_lists_and_ends_them_with_the_password() throws SQLException {
        Caller script = person.caller();
        assertEquals(2, script.get("account/sessions").is(200).json().size());
        String id = script.get("account/sessions").json().at("/1/id").asText();
        script.post("account/sessions/" + id + "/ending", "{\"current\":\"not the one at all\"}").is(422);
        Person.add().caller().post("account/sessions/" + id + "/ending", shown()).is(404);
        assertEquals(200, elsewhere.get("/").statusCode());
        script.post("account/sessions/" + id + "/ending", shown()).is(204);
        assertEquals(302, elsewhere.get("/").statusCode());
        assertEquals(200, own.get("/").statusCode());
        script.post("account/sessions/ending", shown()).is(204);
        assertEquals(302, own.get("/").statusCode());
        assertEquals("[]", script.get("account/sessions").text());
    }

    @Test
    void a_session_lasts_no_longer_than_its_hours_whatever_is_done_in_it() throws SQLException {
        Person.sql("update user_session set began_at = now() - interval '11 hours 59 minutes' where user_id = '%s' returning 1".formatted(person.id()));
        assertEquals(200, own.get("/").statusCode());
        Person.sql("update user_session set began_at = now() - interval '12 hours 1 minute' where user_id = '%s' returning 1".formatted(person.id()));
        assertEquals(302, own.get("/").statusCode());
        assertEquals(302, elsewhere.get("/").statusCode());
    }

    @Test
    void a_session_that_was_not_seen_for_its_minutes_is_over() throws SQLException {
        Person.sql("update user_session set last_seen_at = now() - interval '65 minutes' where user_id = '%s' returning 1".formatted(person.id()));
        assertEquals(302, own.get("/").statusCode());
    }

    @Test
    void what_is_asked_for_in_the_next_minute_is_seen_then() throws SQLException {
        String since = Person.sql("update user_session set last_seen_at = date_trunc('minute', now()) - interval '1 minute' where user_id = '%s' returning date_trunc('minute', now())".formatted(person.id()));
        assertEquals(200, elsewhere.get("/").statusCode());
        assertEquals("1", Person.sql("select count(*) from user_session where user_id = '%s' and last_seen_at >= '%s'".formatted(person.id(), since)));
    }

    @Test
    void signing_out_takes_it_from_the_list() throws SQLException {
        assertEquals("2", count());
        elsewhere.signOut();
        assertEquals("1", count());
    }

    @Test
    void a_new_password_ends_the_others_in_the_list_too() throws SQLException {
        HttpResponse<String> changed = own.changePassword(Person.PASSWORD, "staple battery horse");
        assertTrue(changed.body().contains("Your password is changed"), changed.body());
        assertEquals("1", count());
    }

    @Test
    void an_account_that_is_shut_has_no_session_no_token_and_no_way_in() throws SQLException {
        person.caller().get("account").is(200);
        Person.sql("update app_user set disabled_at = now() where id = '%s' returning 1".formatted(person.id()));
        assertEquals(302, own.get("/").statusCode());
        person.caller().get("account").is(401);
        assertTrue(new Browser().signIn(person.name(), Person.PASSWORD, null).body().contains("do not belong together"));
    }

    @Test
    void the_id_in_the_list_opens_nothing() throws SQLException {
        String id = Person.sql("select id from user_session where user_id = '%s' limit 1".formatted(person.id()));
        Browser thief = new Browser();
        thief.keepSession(id);
        assertEquals(302, thief.get("/").statusCode());
        assertFalse(own.get("/identity/sessions").body().contains(own.session()));
    }

    private static String shown() {
        return "{\"current\":\"%s\"}".formatted(Person.PASSWORD);
    }

    private String count() throws SQLException {
        return Person.sql("select count(*) from user_session where user_id = '%s'".formatted(person.id()));
    }
}
