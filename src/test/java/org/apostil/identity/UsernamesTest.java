package org.apostil.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apostil.platform.Problem;
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
    void nobody_is_called_as_those_whom_the_server_does_not_know() {
        Problem refused = assertThrows(Problem.class, () -> Usernames.require("Anonymous"));
        assertTrue(refused.violations().getFirst().detail().contains("stands for whoever has not signed in"), refused.violations().toString());
        assertEquals("anonymous-2", Usernames.like("anonymous").findFirst().orElseThrow());
    }

    @Test
    void a_long_wish_has_room_for_a_number() {
        List<String> names = Usernames.like("n".repeat(500)).toList();
        assertEquals(names, names.stream().map(Usernames::require).distinct().toList());
        assertTrue(names.get(1).endsWith("-2"), names.get(1));
    }
}
