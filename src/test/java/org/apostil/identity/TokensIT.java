package org.apostil.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apostil.api.Caller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person's own tokens: made and revoked on the screen and through the interface, shown once, and over when they are. */
class TokensIT {

    private Person person;

    @BeforeEach
    void account() throws SQLException {
        person = Person.add();
    }

    @Test
    void a_token_is_shown_once_opens_the_interface_and_says_when_it_was_last_used() {
        JsonNode made = make("A script", "[]", 30);
        String token = made.path("token").asText();
        JsonNode kept = mine("A script");
        assertTrue(kept.path("lastUsed").isNull(), kept::toString);
        assertFalse(person.caller().get("account/tokens").text().contains(token));
        with(token).get("account").is(200);
        Instant used = Instant.parse(mine("A script").path("lastUsed").asText());
        assertEquals(0, used.getEpochSecond() % 60);
        assertTrue(Duration.between(used, Instant.now()).toMinutes() <= 1, used::toString);
        assertEquals("[\"read\"]", mine("A script").path("scopes").toString());
    }

    @Test
    void only_its_hash_is_kept() throws SQLException {
        String token = make("Hashed", "[]", 1).path("token").asText();
        assertEquals("1", Person.sql("select count(*) from access_token where token_hash = sha256(convert_to('%s', 'UTF8'))".formatted(token)));
        assertEquals("0", Person.sql("select count(*) from access_token t where t::text like '%%%s%%'".formatted(token)));
        assertEquals("0", Person.sql("select count(*) from audit_event e where e::text like '%%%s%%'".formatted(token)));
    }

    @Test
    void a_revoked_token_is_over_at_once_and_another_persons_is_not_revoked() throws SQLException {
        JsonNode made = make("Revoked", "[]", 1);
        Person.add().caller().send("DELETE", "account/tokens/" + made.path("id").asText(), null).is(404);
        with(made.path("token").asText()).get("account").is(200);
        person.caller().send("DELETE", "account/tokens/" + made.path("id").asText(), null).is(204);
        with(made.path("token").asText()).get("account").is(401);
    }

    @Test
    void a_token_ends_on_its_day() throws SQLException {
        JsonNode made = make("Short", "[]", 1);
        assertEquals(24, Duration.between(Instant.now(), Instant.parse(made.path("expires").asText())).plusMinutes(1).toHours());
        Person.sql("update access_token set expires_at = now() - interval '1 second' where id = '%s' returning 1".formatted(made.path("id").asText()));
        with(made.path("token").asText()).get("account").is(401);
    }

    @Test
    void a_token_makes_none_that_may_more() {
        String token = make("Leads", "[\"administer\"]", 1).path("token").asText();
        String detail = with(token).post("account/tokens", "{\"name\":\"More\",\"scopes\":[\"review\"],\"days\":1}").is(403).json().path("detail").asText();
        assertTrue(detail.contains("“review”"), detail);
        with(token).post("account/tokens", "{\"name\":\"As much\",\"scopes\":[\"administer\"],\"days\":1}").is(201);
    }

    @Test
    void one_that_is_kept_changes_nothing_of_how_its_owner_signs_in_and_one_taken_with_the_password_may() {
        String kept = make("Kept", "[\"annotate\",\"review\",\"administer\"]", 1).path("token").asText();
        String detail = with(kept).post("account/second-step", null).is(403).json().path("detail").asText();
        assertTrue(detail.contains("made to be kept") && detail.contains("POST /api/v1/tokens"), detail);
        with(kept).get("account/sessions").is(403);
        person.caller().post("account/second-step", null).is(201);
        person.caller().get("account/sessions").is(200);
    }

    @Test
    void every_field_that_is_wrong_is_named() {
        assertEquals(3, person.caller().post("account/tokens", "{\"name\":\" \",\"scopes\":[\"all\"],\"days\":367}").is(422).json().path("violations").size());
    }

    @Test
    void it_is_made_and_revoked_on_the_screen_where_it_is_shown_once() {
        Browser browser = new Browser().signedIn(person.name(), Person.PASSWORD);
        HttpResponse<String> made = browser.submit("/identity/tokens", new LinkedHashMap<>(Map.of("newToken", "newToken", "newToken:name", "On the screen", "newToken:days", "7", "newToken:scopes", "review", "newToken:make", "")));
        String token = made.body().replaceAll("(?s).*<code id=\"token\">([^<]+)</code>.*", "$1");
        assertEquals("[\"read\",\"review\"]", mine("On the screen").path("scopes").toString());
        with(token).get("account").is(200);
        String again = browser.get("/identity/tokens").body();
        assertTrue(again.contains("On the screen"), again);
        assertFalse(again.contains(token));
    }

    @Test
    void one_that_lasts_too_long_is_refused_at_its_field_and_what_was_typed_stays() {
        HttpResponse<String> refused = new Browser().signedIn(person.name(), Person.PASSWORD).submit("/identity/tokens",
            new LinkedHashMap<>(Map.of("newToken", "newToken", "newToken:name", "For ever", "newToken:days", "999", "newToken:make", "")));
        assertTrue(refused.body().contains("A token lasts from 1 to 366 days."), refused.body());
        assertTrue(refused.body().contains("value=\"For ever\""), refused.body());
    }

    private JsonNode make(String name, String scopes, int days) {
        return person.caller().post("account/tokens", "{\"name\":\"%s\",\"scopes\":%s,\"days\":%d}".formatted(name, scopes, days)).is(201).json();
    }

    private JsonNode mine(String name) {
        for (JsonNode token : person.caller().get("account/tokens").is(200).json()) {
            if (token.path("name").asText().equals(name)) {
                return token;
            }
        }
        throw new AssertionError(name + " is not among the tokens");
    }

    private static Caller with(String token) {
        return Caller.nobody().with("Authorization", "Bearer " + token);
    }
}
