package org.apostil.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apostil.launch.Access;
import org.apostil.launch.RunningApostil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two nodes with one database: whoever guesses at one waits at the other, and a session is ended from either. */
class SecondNodeIT {

    private static RunningApostil second;

    @BeforeAll
    static void start() {
        Access database = RunningApostil.shared().database();
        second = RunningApostil.fresh().with("APOSTIL_DATABASE_URL", database.url()).with("APOSTIL_DATABASE_USER", database.user())
            .with("APOSTIL_DATABASE_PASSWORD", database.password());
        second.start();
    }

    @AfterAll
    static void stop() {
        second.close();
    }

    @Test
    void tries_at_one_node_count_at_the_other() throws SQLException {
        Person person = Person.add();
        String here = Elsewhere.address();
        Browser other = new Browser(second, here);
        int guesses = 0;
        while (Elsewhere.status(here, person.name(), "not the one at all") == 401) {
            guesses++;
            assertTrue(guesses < 10, "ten guesses, and no wait");
        }
        assertEquals(429, other.signIn(person.name(), Person.PASSWORD, null).statusCode());
    }

    @Test
    void a_session_at_one_node_is_ended_from_the_other() throws SQLException {
        Person person = Person.add();
        Browser elsewhere = new Browser(second).signedIn(person.name(), Person.PASSWORD);
        assertEquals(200, elsewhere.get("/").statusCode());
        Browser own = new Browser().signedIn(person.name(), Person.PASSWORD);
        Matcher end = Pattern.compile("<button id=\"(sessions:table:\\d+:[^\"]+)\"").matcher(own.get("/identity/sessions").body());
        assertTrue(end.find());
        own.submit("/identity/sessions", new LinkedHashMap<>(Map.of("sessions", "sessions", "sessions:current", Person.PASSWORD, end.group(1), "")));
        assertEquals(302, elsewhere.get("/").statusCode());
        assertEquals(200, own.get("/").statusCode());
    }
}
