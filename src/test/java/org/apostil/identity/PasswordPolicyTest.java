package org.apostil.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.apostil.platform.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {

    @ParameterizedTest
    @ValueSource(strings = {"correct horse battery", "a sentence of a few words", "Sağ ol, dünən gəldim", "нет никаких правил", "xkqvjzwpyhgnbtm", "zq9mpl47xwbt2vk"})
    void a_sentence_is_accepted_whatever_it_is_made_of(String password) {
        assertEquals(password, PasswordPolicy.require(password, "analyst", "An Analyst"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"passwordpassword", "passwordpassword1", "letmeinletmein12", "aaaaaaaaaaaaaaaaaaaa", "abcdefghijklmnopqrstuvwxyz", "qwertyuiopasdfghjkl", "sandra.mueller1",
        "Sandra Mueller 2024", "apostilapostil1", "iloveyouiloveyou", "12345678901234567890"})
    void one_that_is_guessed_soon_is_refused(String password) {
        String said = refused(password);
        assertTrue(said.contains("guessed soon"), said);
    }

    @Test
    void it_says_what_makes_it_guessed_soon() {
        assertTrue(refused("abcabcabcabcabcabc").contains("it repeats the same"), refused("abcabcabcabcabcabc"));
        assertTrue(refused("aaaaaaaaaaaaaaaaaaaa").contains("stays on one key"), refused("aaaaaaaaaaaaaaaaaaaa"));
        assertTrue(refused("qwertyuiopasdfghjkl").contains("tried first"), refused("qwertyuiopasdfghjkl"));
        assertTrue(refused("apostilapostil1").contains("that of Apostil"), refused("apostilapostil1"));
        assertTrue(refused("abcdefghijklmnopqrstuvwxyz").contains("along the alphabet"), refused("abcdefghijklmnopqrstuvwxyz"));
        assertTrue(refused("sandra.mueller1").contains("your name"), refused("sandra.mueller1"));
    }

    @Test
    void length_is_counted_in_code_points_and_is_from_15_to_256() {
        assertTrue(refused("fourteen chars").contains("at least 15"));
        assertTrue(refused(null).contains("at least 15"));
        String long256 = "Ein Satz, den sonst niemand sagt 😀. ".repeat(7).substring(0, 250);
        long256 += "x".repeat(256 - long256.codePointCount(0, long256.length()));
        assertEquals(long256, PasswordPolicy.require(long256));
        assertTrue(refused(long256 + "y").contains("at most 256"));
    }

    @Test
    void the_longest_is_looked_at_in_no_time() {
        String nasty = "qwer1234!ASDF".repeat(19);
        org.junit.jupiter.api.Assertions.assertTimeout(Duration.ofSeconds(3), () -> {
            try {
                PasswordPolicy.require(nasty, "x".repeat(200));
            } catch (Problem either) {
                // Whether it is accepted is not asked here.
            }
        });
    }

    private static String refused(String password) {
        Problem problem = assertThrows(Problem.class, () -> PasswordPolicy.require(password, "sandra", "Sandra Mueller"));
        assertEquals("password", problem.violations().getFirst().field());
        return problem.getMessage();
    }
}
