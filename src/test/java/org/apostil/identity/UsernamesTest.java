package org.apostil.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names to sign in with for people who have another name elsewhere. */
class UsernamesTest {

    @ParameterizedTest
    @CsvSource({"newcomer,newcomer", "New.Comer,new.comer", "Łucja Ägä,ucja-aga", "one@example.org,one-example.org", "--x--,x", "DOMAIN\\one,domain-one"})
    void the_wish_comes_first_in_letters_that_names_have(String wished, String name) {
        assertEquals(name, Usernames.like(wished).findFirst().orElseThrow());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "…", "Արմեն", "x"})
    void all_of_them_can_be_had_and_none_comes_twice(String wished) {
        List<String> names = Usernames.like(wished).toList();
        assertEquals(names, names.stream().map(Usernames::require).distinct().toList());
    }

    @Test
    void a_long_wish_has_room_for_a_number() {
        List<String> names = Usernames.like("n".repeat(500)).toList();
        assertEquals(names, names.stream().map(Usernames::require).distinct().toList());
        assertTrue(names.get(1).endsWith("-2"), names.get(1));
    }
}
