package org.apostil.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apostil.api.Caller.Reply;
import org.apostil.api.Telling.Told;
import org.junit.jupiter.api.Test;

/** Two claims that are the same, merged and parted again: every statement follows, and what was written stays. */
class ClaimMergesIT {

    private static final String LATE = "The ferry was late.";
    private static final String DELAYED = "The ferry was delayed.";

    private final Room room = Room.open();
    private final Telling telling = new Telling(room);
    private final Told post = telling.source("Harbour Post", "2024-05-03");
    private final String delaying = telling.statement("analyst", telling.source("The Tide", "2024-05-04"), DELAYED);
    private final String late = Telling.claim(telling.statement("analyst", post, LATE));
    private final String delayed = Telling.claim(delaying);

    @Test
    void statements_follow_and_undo_gives_each_its_own() {
        String merge = merge(delayed, late).is(201).id();
        assertEquals(List.of("Harbour Post", "The Tide"), titles(late));
        assertEquals(2, Caller.as("observer").get("claims/" + late + "/corroboration").is(200).json().path("independent").asInt());
        JsonNode rows = claims();
        assertEquals(List.of(LATE), rows.findValuesAsText("proposition"));
        assertEquals(List.of("2", "2"), List.of(rows.at("/0/statements").asText(), rows.at("/0/sources").asText()));
        JsonNode annotation = Caller.as("observer").get("annotations/" + delaying).is(200).json();
        assertEquals(List.of(late, DELAYED), List.of(annotation.at("/claim/id").asText(), annotation.at("/claim/proposition").asText()), "It states the other, in its own words");
        assertEquals(List.of("The Tide"), titles(delayed), "Its own page tells what states it");

        undo(late, merge).is(200);
        undo(late, merge).is(409);
        assertEquals(List.of("Harbour Post"), titles(late));
        assertEquals(Set.of(LATE, DELAYED), new TreeSet<>(claims().findValuesAsText("proposition")));
        JsonNode told = Caller.as("observer").get("claims/" + delayed + "/merges").is(200).json().get(0);
        assertEquals(List.of("The same event.", "Two after all.", "Analyst"), List.of(told.path("reason").asText(), told.path("endReason").asText(), told.path("endedBy").asText()));
        assertEquals(List.of("claim.merge-undone", "claim.merged"), Caller.as("lead").get("projects/" + room.project() + "/audit?subject=" + delayed).is(200).json().path("events")
            .findValuesAsText("action").stream().filter(action -> action.startsWith("claim.merge")).toList());
    }

    @Test
    void who_writes_the_words_of_either_states_the_same() {
        merge(delayed, late).is(201);
        telling.statement("analyst2", telling.source("Star", null), DELAYED);
        telling.statement("analyst2", telling.source("Comet", null), LATE);
        assertEquals(4, titles(late).size());
        JsonNode similar = Caller.as("observer").get("projects/" + room.project() + "/claims/similar?to=The%20ferry%20was%20delayed").is(200).json();
        assertEquals(List.of(late), similar.findValuesAsText("id"), "It is offered as the one that stands");
    }

    @Test
    void merges_lead_on_and_parting_in_the_middle_keeps_the_rest_together() {
        String third = Telling.claim(telling.statement("analyst", telling.source("Star", null), "The ferry did not keep its time."));
        merge(delayed, late).is(201);
        String onwards = merge(late, third).is(201).id();
        assertEquals(3, titles(third).size());
        undo(third, onwards).is(200);
        assertEquals(1, titles(third).size());
        assertEquals(List.of("Harbour Post", "The Tide"), titles(late));
    }

    @Test
    void relations_are_seen_at_the_one_that_stands_and_what_is_merged_takes_no_verdict() {
        String punctual = room.claim("The ferry was punctual.");
        Caller.as("analyst").post("claims/" + delayed + "/relations", "{\"relation\":\"contradicts\",\"other\":\"%s\"}".formatted(punctual)).is(201);
        merge(delayed, late).is(201);
        assertEquals(List.of(punctual), Caller.as("observer").get("claims/" + late).is(200).json().path("related").findValuesAsText("other"));
        assertEquals(late, Caller.as("observer").get("claims/" + punctual).is(200).json().at("/related/0/other").asText());
        assertTrue(Caller.as("analyst").post("claims/" + delayed + "/verdicts", "{\"verdict\":\"supported\",\"reason\":\"r\"}").is(409).text().contains("on the page of that one"));
        Caller.as("analyst").post("claims/" + punctual + "/relations", "{\"relation\":\"supports\",\"other\":\"%s\"}".formatted(delayed)).is(409);
    }

    @Test
    void claim_is_merged_once_with_another_of_its_project_for_a_reason_and_not_blind() {
        merge(late, late).is(422);
        merge(late, Room.open().claim(LATE)).is(422);
        Caller.as("analyst").post("claims/" + late + "/merges", "{\"into\":\"%s\",\"reason\":\" \"}".formatted(delayed)).is(422);
        Caller.as("observer").post("claims/" + late + "/merges", "{\"into\":\"%s\",\"reason\":\"r\"}".formatted(delayed)).is(403);
        merge(delayed, late).is(201);
        merge(delayed, room.claim("Another.")).is(409);
        merge(room.claim("Another."), delayed).is(422);
        Blind.set(room, true);
        merge(late, delayed).is(409);
        JsonNode rows = Caller.as("analyst").get("projects/" + room.project() + "/claims").is(200).json();
        assertTrue(rows.findValuesAsText("proposition").containsAll(List.of(LATE, DELAYED)), "While reading is blind each stands for itself: " + rows);
    }

    @Test
    void purge_of_one_leaves_the_statements_of_the_other() {
        merge(delayed, late).is(201);
        Room.fate("lead", post.source(), "purge", "{\"title\":\"Harbour Post\",\"reason\":\"By order of a court\"}").is(200);
        Caller.as("observer").get("claims/" + late).is(404);
        assertEquals(List.of("The Tide"), titles(delayed));
        assertEquals(List.of(DELAYED), claims().findValuesAsText("proposition"));
        JsonNode annotation = Caller.as("observer").get("annotations/" + delaying).is(200).json();
        assertEquals(delayed, annotation.at("/claim/id").asText());
        assertFalse(Caller.as("observer").get("claims/" + delayed + "/merges").is(200).text().contains(LATE));
    }

    private static Reply merge(String claim, String into) {
        return Caller.as("analyst").post("claims/" + claim + "/merges", "{\"into\":\"%s\",\"reason\":\"The same event.\"}".formatted(into));
    }

    private static Reply undo(String claim, String merge) {
        return Caller.as("analyst").post("claims/" + claim + "/merges/" + merge + "/undoing", "{\"reason\":\"Two after all.\"}");
    }

    private JsonNode claims() {
        return Caller.as("observer").get("projects/" + room.project() + "/claims").is(200).json();
    }

    private static List<String> titles(String claim) {
        return Caller.as("observer").get("claims/" + claim + "/statements").is(200).json().get(0).path("statements").findValuesAsText("title");
    }
}
