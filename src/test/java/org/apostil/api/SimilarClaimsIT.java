package org.apostil.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Claims that are like what is written, by the interface. */
class SimilarClaimsIT {

    private final Room room = Room.open();

    @Test
    void claim_is_found_by_a_misspelt_one() {
        room.claim("The ferry left Helsinki an hour late.");
        room.claim("Nobody counted the passengers.");
        assertEquals(List.of("The ferry left Helsinki an hour late."), similar("The fery left Helsingi an hour late"));
    }

    @Test
    void claim_is_found_by_its_words_in_another_order_and_form() {
        room.claim("Harbour masters had counted two thousand passengers.");
        assertEquals(List.of("Harbour masters had counted two thousand passengers."), similar("Passengers, counting two thousand: the master of the harbour"));
    }

    @Test
    void claim_of_another_alphabet_is_found_and_so_is_one_with_its_accents_left_out() {
        room.claim("Россия закрыла глаза на операцию в Карабахе.");
        room.claim("Ադրբեջանը դժգոհ է Ռուսաստանից։");
        room.claim("Bakı “Qarabağ” münaqişəsindən narazıdır.");
        assertEquals(List.of("Россия закрыла глаза на операцию в Карабахе."), similar("Россия закрывала глаза на операции в Карабахе"));
        assertEquals(List.of("Ադրբեջանը դժգոհ է Ռուսաստանից։"), similar("Ադրբեջանը շատ դժգոհ է Ռուսաստանից"));
        assertEquals(List.of("Bakı “Qarabağ” münaqişəsindən narazıdır."), similar("Baki Qarabag munaqisesinden narazidir"));
    }

    @Test
    void most_alike_comes_first_and_says_when_it_is_the_same_to_the_letter() {
        room.claim("The ferry was very late.");
        room.claim("The ferry was late.");
        JsonNode found = Caller.as("observer").get(path("The ferry was late.")).is(200).json();
        assertEquals(List.of("The ferry was late.", "The ferry was very late."), found.findValuesAsText("proposition"));
        assertEquals(List.of("true", "false"), found.findValuesAsText("identical"));
        assertEquals("unverified", found.at("/0/verdict/code").asText());
    }

    @Test
    void what_is_unlike_everything_or_says_too_little_finds_nothing() {
        room.claim("The ferry was late.");
        for (String typed : List.of("", "The", "  ", "“” — !", "Parliament will vote on the budget.", "'& | !(")) {
            assertEquals(List.of(), similar(typed));
        }
    }

    @Test
    void claims_of_other_projects_are_never_offered() {
        Room.open().claim("The ferry was late.");
        assertEquals(List.of(), similar("The ferry was late."));
    }

    @Test
    void claim_that_a_blind_first_pass_keeps_back_is_not_offered_before_both_submitted() {
        room.claim("analyst", "The ferry was late.");
        Blind.set(room, true);
        assertEquals(List.of(), similar("analyst2", "The ferry was late."));
        assertEquals(List.of("The ferry was late."), similar("analyst", "The ferry was late!"));
        Caller.as("analyst2").post("projects/" + room.project() + "/claims", "{\"proposition\":\"The ferry was late.\"}").is(201);
        Blind.submit(room, "analyst");
        Blind.submit(room, "analyst2");
        assertTrue(similar("analyst2", "The ferry was late!").contains("The ferry was late."));
    }

    @Test
    void claim_is_added_once() {
        String body = "{\"proposition\":\"Nobody has said this.\"}";
        Caller.as("analyst").post("projects/" + room.project() + "/claims", body).is(201);
        assertTrue(Caller.as("reviewer").post("projects/" + room.project() + "/claims", body).is(409).text().contains("already"));
        Caller.as("analyst").post("projects/" + room.project() + "/claims", "{\"proposition\":\" \"}").is(422);
        Caller.as("analyst").post("projects/" + room.project() + "/claims", "{\"proposition\":\"" + "x".repeat(501) + "\"}").is(422);
    }

    private List<String> similar(String typed) {
        return similar("observer", typed);
    }

    private List<String> similar(String who, String typed) {
        return Caller.as(who).get(path(typed)).is(200).json().findValuesAsText("proposition");
    }

    private String path(String typed) {
        return "projects/" + room.project() + "/claims/similar?to=" + URLEncoder.encode(typed, StandardCharsets.UTF_8);
    }
}
