package org.apostil.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
