package org.apostil.identity;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class Argon2idTest {

    /** A test vector of the reference implementation (phc-winner-argon2, test.c), of the password "password". */
    private static final String REFERENCE = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

    private final Argon2id passwords = new Argon2id();

    @Test
    void a_hash_of_the_reference_implementation_is_verified() {
        assertTrue(passwords.verify("password".toCharArray(), REFERENCE));
        assertFalse(passwords.verify("Password".toCharArray(), REFERENCE));
    }

    @Test
    void a_hash_says_how_it_was_made() {
        String hash = passwords.generate("correct horse battery".toCharArray());
        assertTrue(hash.matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}"), hash);
    }

    @Test
    void the_right_password_is_verified_and_a_wrong_one_is_not() {
        String hash = passwords.generate("Sağ ol 😀".toCharArray());
        assertTrue(passwords.verify("Sağ ol 😀".toCharArray(), hash));
        assertFalse(passwords.verify("Sağ ol 😀 ".toCharArray(), hash));
        assertFalse(passwords.verify(new char[0], hash));
    }

    @Test
    void one_password_never_has_the_same_hash_twice() {
        assertNotEquals(passwords.generate("same".toCharArray()), passwords.generate("same".toCharArray()));
    }

    @Test
    void what_is_no_hash_of_argon2id_fits_no_password() {
        assertFalse(passwords.verify("password".toCharArray(), ""));
        assertFalse(passwords.verify("password".toCharArray(), "password"));
        assertFalse(passwords.verify("password".toCharArray(), REFERENCE.replace("argon2id", "argon2i")));
        assertFalse(passwords.verify("password".toCharArray(), REFERENCE.replace("$CTFh", "$DTFh")));
    }
}
