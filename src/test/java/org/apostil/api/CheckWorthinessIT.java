package org.apostil.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.apostil.api.Caller.Reply;
import org.junit.jupiter.api.Test;

/** Which claims are worth checking, who checks them, and the queue, by the interface. */
class CheckWorthinessIT {

    private final Room room = Room.open();
    private final Telling telling = new Telling(room);
    private final String late = Telling.claim(telling.statement("analyst", telling.source("Harbour Post", null), "The ferry was late."));
    private final String full = Telling.claim(telling.statement("analyst", telling.source("The Tide", null), "The ferry was full."));

    @Test
    void newest_class_holds_and_all_are_kept_with_their_reasons() {
        worth(late, "CFS", "It decides who pays.").is(201);
        JsonNode now = worth(late, "UFS", "Nobody asks.").is(201).json();
        assertEquals("UFS", now.at("/worth/code").asText());
        assertEquals(List.of("Nobody asks.", "It decides who pays."), now.path("history").findValuesAsText("reason"));
    }

    @Test
    void class_is_of_the_list_and_has_a_reason() {
        worth(late, "CFS", " ").is(422);
        Caller.as("analyst").post("claims/" + late + "/check-worthiness", "{\"reason\":\"Because.\"}").is(422);
        worth(late, "WORTHY", "Because.").is(400);
    }

    @Test
    void queue_has_what_is_worth_checking_the_most_stated_first_until_it_has_a_verdict() {
        worth(late, "CFS", "It decides who pays.").is(201);
        worth(full, "CFS", "It decides who may sail.").is(201);
        assertEquals(List.of("The ferry was late.", "The ferry was full."), waiting("observer"));
        telling.statement("analyst2", telling.source("Star", null), "The ferry was full.");
        assertEquals(List.of("The ferry was full.", "The ferry was late."), waiting("observer"));
        Caller.as("analyst").post("claims/" + full + "/verdicts", "{\"verdict\":\"supported\",\"reason\":\"The list says so.\"}").is(201);
        assertEquals(List.of("The ferry was late."), waiting("observer"));
        worth(late, "NFS", "It is an opinion.").is(201);
        assertEquals(List.of(), waiting("observer"));
    }

    @Test
    void claim_that_nobody_assessed_is_named_beside_the_queue() {
        worth(late, "CFS", "It decides who pays.").is(201);
        assertEquals(List.of("The ferry was full."), queue("observer").path("unassessed").findValuesAsText("proposition"));
    }

    @Test
    void claim_is_assigned_to_members_who_annotate_and_to_nobody_again() {
        worth(late, "CFS", "It decides who pays.").is(201);
        assign(room.member("Second analyst")).is(201);
        assertEquals("Second analyst", queue("observer").at("/waiting/0/assignee").asText());
        assign(room.member("Observer")).is(422);
        Caller.as("analyst").post("claims/" + late + "/assignments", "{\"assignee\":null}").is(201);
        assertTrue(queue("observer").at("/waiting/0/assignee").isNull());
    }

    @Test
    void whoever_is_to_check_a_claim_is_told_and_finds_it_in_their_work_until_it_has_a_verdict() {
        assign(room.member("Second analyst")).is(201);
        JsonNode told = Caller.as("analyst2").get("notifications").is(200).json().at("/notifications/0");
        assertEquals(List.of("Analyst", "asked you to check a claim", "The ferry was late.", "/claim/claim?id=" + late),
            List.of(told.path("who").asText(), told.path("did").asText(), told.path("about").asText(), told.path("address").asText()));
        assertTrue(toCheck("analyst2").contains(late));
        assign(room.member("Reviewer")).is(201);
        assertFalse(Caller.as("analyst2").get("notifications").is(200).text().contains(late), "What was not read yet is so no more");
        assertFalse(toCheck("analyst2").contains(late));
        assertTrue(toCheck("reviewer").contains(late));
        Caller.as("analyst").post("claims/" + late + "/verdicts", "{\"verdict\":\"supported\",\"reason\":\"The log says so.\"}").is(201);
        assertFalse(toCheck("reviewer").contains(late));
    }

    @Test
    void who_reads_blind_is_not_told_of_a_claim_that_is_kept_back() {
        assign(room.member("Reviewer")).is(201);
        Blind.set(room, true);
        assertFalse(Caller.as("reviewer").get("notifications").is(200).text().contains(late));
        assertFalse(toCheck("reviewer").contains(late));
        Blind.set(room, false);
        assertTrue(Caller.as("reviewer").get("notifications").is(200).text().contains(late));
    }

    private static List<String> toCheck(String who) {
        return Caller.as(who).get("work/claims").is(200).json().path("toCheck").findValuesAsText("claim");
    }

    @Test
    void statements_that_are_kept_back_are_neither_listed_nor_counted() {
        worth(late, "CFS", "It decides who pays.").is(201);
        telling.statement("analyst2", telling.source("Star", null), "The ferry was late.");
        Blind.set(room, true);
        assertEquals(1, queue("analyst2").at("/waiting/0/statements").asInt());
        assertEquals(List.of(), waiting("reviewer"));
        assertEquals(0, queue("reviewer").path("unassessed").size());
    }

    private static Reply worth(String claim, String worth, String reason) {
        return Caller.as("analyst").post("claims/" + claim + "/check-worthiness", "{\"worth\":\"%s\",\"reason\":\"%s\"}".formatted(worth, reason));
    }

    private Reply assign(String person) {
        return Caller.as("analyst").post("claims/" + late + "/assignments", "{\"assignee\":\"%s\"}".formatted(person));
    }

    private JsonNode queue(String who) {
        return Caller.as(who).get("projects/" + room.project() + "/check-queue").is(200).json();
    }

    private List<String> waiting(String who) {
        return queue(who).path("waiting").findValuesAsText("proposition");
    }
}
