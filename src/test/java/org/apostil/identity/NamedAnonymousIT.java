package org.apostil.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import org.apostil.api.Caller;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The server calls those whom it does not know {@code anonymous}: whoever had that name before it was reserved opens nothing to all the others. */
class NamedAnonymousIT {

    private static final String NAME = "anonymous";

    private Person person;

    @BeforeEach
    void somebody_is_called_so() throws SQLException {
        person = Person.add();
        Person.sql("update app_user set username = '%s', administrator = true where id = '%s'".formatted(NAME, person.id()));
        Person.sql("insert into member (project_id, user_id, role, since) select id, '%s', 'LEAD', now() from project limit 1".formatted(person.id()));
    }

    @AfterEach
    void nobody_is() throws SQLException {
        Person.sql("delete from member where user_id = '%s'".formatted(person.id()));
        Person.sql("update app_user set username = '%s', administrator = false, disabled_at = now() where id = '%s'".formatted(person.name(), person.id()));
    }

    @Test
    void visitors_are_not_taken_for_them() {
        for (String path : new String[] {"account", "projects", "users", "installation/settings"}) {
            Caller.nobody().get(path).is(401);
            Caller.nobody().with("Authorization", "Bearer nothing").get(path).is(401);
        }
        assertEquals(302, new Browser().get("/").statusCode());
        assertEquals(302, new Browser().get("/identity/users").statusCode());
        String login = new Browser().get("/identity/login").body();
        assertTrue(login.contains("Sign in") && !login.contains("Sign out") && !login.contains(person.name()), login);
        assertFalse(new Browser().get("/no-such-page").body().contains("Sign out"));
        Caller.nobody().post("tokens", "{\"username\":\"nobody\",\"password\":\"nothing at all\"}").is(401);
    }
}
