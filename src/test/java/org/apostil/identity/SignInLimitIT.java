package org.apostil.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What guessing passwords comes to, and that nobody keeps a colleague out by it (ADR 57). */
class SignInLimitIT {

    private static final String WRONG = "not the one at all";

    private Person person;
    private String here;

    @BeforeEach
    void somebodySomewhere() throws SQLException {
        person = Person.add();
        here = Elsewhere.address();
    }

    @Test
    void one_name_from_one_address_waits_after_a_few_tries_and_longer_each_time() throws SQLException {
        for (int i = 0; i < 6; i++) {
            assertEquals(401, Elsewhere.status(here, person.name(), WRONG));
        }
        String answer = Elsewhere.token(here, person.name(), Person.PASSWORD);
        assertEquals(429, Elsewhere.status(answer), "the right password has to wait too, or it would be told from wrong ones: " + answer);
        assertTrue(Elsewhere.retryAfter(answer) >= 1 && Elsewhere.retryAfter(answer) <= 2, answer);
        assertTrue(answer.contains("urn:apostil:problem:too-many") && answer.contains("Nothing is locked"), answer);
        for (int i = 0; i < 5; i++) {
            waited();
            assertEquals(401, Elsewhere.status(here, person.name(), WRONG));
        }
        assertTrue(Elsewhere.retryAfter(Elsewhere.token(here, person.name(), WRONG)) > 20);
        waited();
        assertEquals(200, Elsewhere.status(here, person.name(), Person.PASSWORD));
        assertEquals(401, Elsewhere.status(here, person.name(), WRONG));
        assertEquals(401, Elsewhere.status(here, person.name(), WRONG), "a sign-in forgets the tries before it");
    }

    @Test
    void a_name_that_nobody_has_waits_just_as_one_that_somebody_has() {
        String nobody = "nobody-" + UUID.randomUUID();
        List<Integer> known = IntStream.range(0, 8).mapToObj(i -> Elsewhere.status(here, person.name(), WRONG)).toList();
        List<Integer> unknown = IntStream.range(0, 8).mapToObj(i -> Elsewhere.status(here, nobody, WRONG)).toList();
        assertEquals(known.subList(0, 7), unknown.subList(0, 7));
        assertEquals(429, known.get(6));
    }

    @Test
    void whoever_guesses_keeps_no_colleague_out_who_is_elsewhere() {
        for (int i = 0; i < 20; i++) {
            Elsewhere.token(here, person.name(), WRONG);
        }
        assertEquals(429, Elsewhere.status(here, person.name(), WRONG));
        assertEquals(200, Elsewhere.status(Elsewhere.address(), person.name(), Person.PASSWORD));
    }

    @Test
    void a_browser_in_which_somebody_has_signed_in_is_not_affected_by_guesses_from_its_own_address() {
        Browser own = Browser.at(here).signedIn(person.name(), Person.PASSWORD);
        own.signOut();
        for (int i = 0; i < 70; i++) {
            Elsewhere.token(here, i % 2 == 0 ? person.name() : "nobody-" + i, WRONG);
        }
        assertEquals(429, Elsewhere.status(here, person.name(), Person.PASSWORD));
        assertEquals(302, own.signIn(person.name(), Person.PASSWORD, null).statusCode());
        assertEquals(200, own.get("/").statusCode());
    }

    @Test
    void many_names_from_one_address_wait_and_other_addresses_do_not() {
        String answer = "";
        for (int i = 0; i < 70 && !answer.startsWith("HTTP/1.1 429"); i++) {
            answer = Elsewhere.token(here, "nobody-" + UUID.randomUUID(), WRONG);
        }
        assertEquals(429, Elsewhere.status(answer), answer);
        assertTrue(answer.contains("from this network"), answer);
        assertEquals(429, Elsewhere.status(here, person.name(), WRONG));
        assertEquals(200, Elsewhere.status(Elsewhere.address(), person.name(), Person.PASSWORD));
    }

    @Test
    void tries_at_the_same_moment_are_counted_one_after_the_other() {
        List<Integer> answers;
        try (ExecutorService attackers = Executors.newVirtualThreadPerTaskExecutor()) {
            answers = IntStream.range(0, 40).mapToObj(i -> CompletableFuture.supplyAsync(() -> Elsewhere.status(here, person.name(), WRONG), attackers)).toList()
                .stream().map(CompletableFuture::join).toList();
        }
        long looked = answers.stream().filter(status -> status == 401).count();
        assertTrue(looked >= 1 && looked <= 8, answers::toString);
        assertEquals(40, looked + answers.stream().filter(status -> status == 429).count(), answers::toString);
    }

    @Test
    void where_very_many_guess_at_a_name_each_address_has_one_guess_and_its_owner_comes_in_from_a_new_one() {
        IntStream.range(0, Tries.PRESSURE + 5).forEach(i -> Elsewhere.token(Elsewhere.address(), person.name(), WRONG));
        assertEquals(401, Elsewhere.status(here, person.name(), WRONG));
        assertEquals(401, Elsewhere.status(here, person.name(), WRONG));
        assertTrue(Elsewhere.retryAfter(Elsewhere.token(here, person.name(), WRONG)) > 30);
        assertEquals(200, Elsewhere.status(Elsewhere.address(), person.name(), Person.PASSWORD));
    }

    @Test
    void the_screen_says_how_long_and_what_was_typed_stays() {
        Browser browser = Browser.at(here);
        HttpResponse<String> answer = untilItWaits(browser, person.name());
        assertTrue(answer.headers().firstValueAsLong("Retry-After").isPresent());
        assertTrue(answer.body().contains("Nothing is locked: wait "), answer.body());
        assertTrue(answer.body().contains("value=\"" + person.name() + "\""), answer.body());
    }

    @Test
    void the_cookie_by_which_a_browser_is_known_opens_nothing_and_counts_for_its_owner_alone() throws SQLException {
        Browser own = Browser.at(here).signedIn(person.name(), Person.PASSWORD);
        String cookie = own.cookie("APOSTIL_BROWSER");
        assertFalse(cookie.isEmpty());
        assertEquals("0", Person.sql("select count(*) from known_browser k where k::text like '%%%s%%'".formatted(cookie)));
        Browser thief = Browser.at(here);
        thief.keep("APOSTIL_BROWSER", cookie);
        assertEquals(302, thief.get("/").statusCode());
        Person other = Person.add();
        untilItWaits(thief, other.name());
    }

    @Test
    void a_token_that_somebody_planted_is_not_kept() throws SQLException {
        Browser browser = Browser.at(here);
        String planted = "A".repeat(43);
        browser.keep("APOSTIL_BROWSER", planted);
        browser.signedIn(person.name(), Person.PASSWORD);
        assertEquals("0", Person.sql("select count(*) from known_browser where token_hash = sha256('%s')".formatted(planted)));
    }

    /** Guesses in a browser until the answer is that one has to wait. */
    private static HttpResponse<String> untilItWaits(Browser browser, String name) {
        for (int i = 0; i < 9; i++) {
            HttpResponse<String> answer = browser.signIn(name, WRONG, null);
            if (answer.statusCode() == 429) {
                return answer;
            }
        }
        throw new AssertionError("Nine guesses, and no wait");
    }

    /** As if the time had passed for which this name has to wait. */
    private static void waited() throws SQLException {
        Person.sql("update sign_in_try set free_at = now() - interval '1 second' where free_at > now() returning 1");
    }
}
