package org.apostil.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** A password that was hashed with other parameters than those in force is hashed anew when its owner signs in. */
class RehashIT {

    /** Of the reference implementation: of the password "password", with 64 MiB. */
    private static final String EARLIER = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

    @Test
    void signing_in_hashes_anew_and_no_session_ends_by_it() throws SQLException {
        Person person = Person.add();
        hashedAs(person, EARLIER);
        Browser first = new Browser().signedIn(person.name(), "password");
        assertEquals(200, first.get("/").statusCode());
        assertEquals("m=19456,t=2,p=1", parameters(person));
        Browser second = new Browser().signedIn(person.name(), "password");
        hashedAs(person, EARLIER);
        new Browser().signedIn(person.name(), "password");
        assertEquals("m=19456,t=2,p=1", parameters(person));
        assertEquals(200, first.get("/").statusCode());
        assertEquals(200, second.get("/").statusCode());
    }

    @Test
    void a_wrong_password_hashes_nothing_anew() throws SQLException {
        Person person = Person.add();
        hashedAs(person, EARLIER);
        new Browser().signIn(person.name(), "Password", null);
        assertFalse(parameters(person).contains("19456"));
    }

    private static void hashedAs(Person person, String hash) throws SQLException {
        Person.sql("update app_user set password_hash = '%s' where username = '%s'".formatted(hash, person.name()));
    }

    private static String parameters(Person person) throws SQLException {
        return Person.sql("select split_part(password_hash, '$', 4) from app_user where username = '%s'".formatted(person.name()));
    }
}
