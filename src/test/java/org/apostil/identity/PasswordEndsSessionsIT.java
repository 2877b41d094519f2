package org.apostil.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apostil.launch.RunningApostil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A password that was replaced opens nothing any more: neither for who signs in with it, nor for who did before. */
class PasswordEndsSessionsIT {

    private static final String FIRST = RunningApostil.shared().password();
    private static final String SECOND = "staple battery horse";

    private String name;

    /** Somebody of their own, whose password is known by its hash being another's. */
    @BeforeEach
    void account() throws SQLException {
        name = "person-" + UUID.randomUUID();
        sql("insert into app_user (username, display_name, password_hash, created_at) select '%s', 'Person', password_hash, now() from app_user where username = 'analyst'".formatted(name));
    }

    @Test
    void changing_the_password_ends_every_session_but_the_one_in_which_it_was_done() {
        Browser own = new Browser().signedIn(name, FIRST);
        Browser elsewhere = new Browser().signedIn(name, FIRST);
        assertEquals(200, elsewhere.get("/").statusCode());
        HttpResponse<String> changed = own.changePassword(FIRST, SECOND);
        assertTrue(changed.body().contains("Your password is changed"), changed.body());
        assertEquals(302, elsewhere.get("/").statusCode());
        assertEquals(401, elsewhere.get("/api/v1/projects").statusCode());
        assertEquals(200, own.get("/").statusCode());
        own.changePassword(SECOND, FIRST);
        assertEquals(200, own.get("/").statusCode());
    }

    @Test
    void the_session_that_goes_on_has_another_id() {
        Browser own = new Browser().signedIn(name, FIRST);
        Browser thief = new Browser();
        thief.keepSession(own.session());
        String before = own.session();
        own.changePassword(FIRST, SECOND);
        assertNotEquals(before, own.session());
        assertEquals(200, own.get("/").statusCode());
        assertEquals(302, thief.get("/").statusCode());
    }

    @Test
    void a_password_is_taken_to_the_letter_as_it_was_typed() {
        String typed = " Ünd \t zwei  Räume ﬁ 😀 ";
        new Browser().signedIn(name, FIRST).changePassword(FIRST, typed);
        assertEquals(200, new Browser().signedIn(name, typed).get("/").statusCode());
        for (String nearly : List.of(typed.strip(), typed.toLowerCase(Locale.ROOT), typed.replace("  ", " "), typed.replace("ﬁ", "fi"), Normalizer.normalize(typed, Normalizer.Form.NFD), typed.substring(0, typed.length() - 1))) {
            assertEquals(302, new Browser().signedIn(name, nearly).get("/").statusCode(), nearly);
        }
    }

    @Test
    void a_password_does_not_grow_too_old() throws SQLException {
        sql("update app_user set created_at = now() - interval '10 years' where username = '%s'".formatted(name));
        Browser own = new Browser();
        assertEquals(302, own.signIn(name, FIRST, "/identity/account").statusCode());
        assertEquals(200, own.get("/identity/account").statusCode());
    }

    @Test
    void a_wrong_current_password_ends_nothing() {
        Browser own = new Browser().signedIn(name, FIRST);
        Browser elsewhere = new Browser().signedIn(name, FIRST);
        own.changePassword("not the one at all", SECOND);
        assertEquals(200, elsewhere.get("/").statusCode());
        assertEquals(200, own.get("/").statusCode());
    }

    @Test
    void an_account_whose_password_is_taken_away_has_no_session() throws SQLException {
        Browser own = new Browser().signedIn(name, FIRST);
        sql("update app_user set password_hash = null where username = '%s'".formatted(name));
        assertEquals(302, own.get("/").statusCode());
    }

    private static void sql(String statement) throws SQLException {
        try (Connection database = RunningApostil.shared().database().connect(); Statement run = database.createStatement()) {
            run.execute(statement);
        }
    }
}
