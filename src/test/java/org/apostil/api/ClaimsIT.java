package org.apostil.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Verdicts on claims and relations between them, by the interface. */
class ClaimsIT {

    private final Room room = Room.open();
    private final String late = room.claim("The ferry was late.");
    private final String punctual = room.claim("The ferry was punctual.");

    @Test
    void newest_verdict_holds_and_all_are_kept_with_their_reasons() {
        give("analyst", "supported", "Two papers say so.").is(201);
        JsonNode held = give("reviewer", "inconclusive", "They copied each other.").is(201).json();
        assertEquals("inconclusive", held.at("/verdict/code").asText());
        assertEquals("They copied each other.", held.path("reason").asText());
        assertEquals(List.of("They copied each other.", "Two papers say so."), held.path("history").findValuesAsText("reason"));
    }

    @Test
    void claim_without_a_verdict_is_unverified() {
        assertEquals("unverified", Caller.as("observer").get("claims/" + punctual).is(200).json().at("/verdict/code").asText());
    }

    @Test
    void verdict_needs_a_reason_and_a_verdict_of_the_list() {
        give("analyst", "supported", " ").is(422);
        Caller.as("analyst").post("claims/" + late + "/verdicts", "{\"reason\":\"Because.\"}").is(422);
    }

    @Test
    void relation_is_seen_from_both_ends_until_it_is_ended() {
        JsonNode related = relate("contradicts", punctual).is(201).json().path("related").path(0);
        assertEquals("contradicts", related.at("/relation/code").asText());
        JsonNode from = Caller.as("observer").get("claims/" + punctual).is(200).json().path("related").path(0);
        assertEquals(List.of("true", "The ferry was late."), List.of(from.path("incoming").asText(), from.path("proposition").asText()));
        relate("contradicts", punctual).is(409);
        JsonNode parted = Caller.as("reviewer").send("DELETE", "claims/" + late + "/relations/" + related.path("id").asText(), null).is(200).json();
        assertEquals(0, parted.path("related").size());
        relate("contradicts", punctual).is(201);
    }

    @Test
    void claim_is_related_to_no_claim_of_another_project_and_not_to_itself() {
        relate("supports", late).is(422);
        relate("supports", Room.open().claim("The ferry was late.")).is(422);
        relate("supports", UUID.randomUUID().toString()).is(422);
    }

    @Test
    void same_relation_said_at_the_same_instant_is_there_once() {
        for (int round = 0; round < 10; round++) {
            String other = room.claim("Claim " + round);
            List<Integer> answers = IntStream.range(0, 4).parallel().mapToObj(i -> relate("restates", other).status()).sorted().toList();
            assertEquals(List.of(201, 409, 409, 409), answers);
        }
    }

    @Test
    void report_says_the_verdict_and_how_claims_stand_to_each_other() {
        give("analyst", "contradicted", "The log of the harbour says otherwise.").is(201);
        relate("contradicts", punctual).is(201);
        byte[] pdf = Caller.as("observer").get("sources/" + room.source() + "/report.pdf").is(200).bytes();
        String shown = org.apostil.export.pdf.PdfText.bare(pdf);
        assertEquals(true, shown.contains("Contradicted"), shown);
    }

    @Test
    void claim_that_is_worded_anew_is_stated_by_all_its_statements_and_what_it_said_is_kept() {
        JsonNode edited = word("analyst", "\"1\"", "The ferry came late.", "It did sail.").is(200).json();
        assertEquals(List.of("The ferry came late.", "2"), List.of(edited.path("proposition").asText(), edited.path("revision").asText()));
        JsonNode wordings = Caller.as("observer").get("claims/" + late + "/wordings").is(200).json();
        assertEquals(List.of("The ferry came late.", "The ferry was late."), wordings.findValuesAsText("proposition"));
        assertEquals(List.of("Analyst", "It did sail."), List.of(wordings.at("/0/by").asText(), wordings.at("/0/reason").asText()));
        JsonNode event = Caller.as("lead").get("projects/" + room.project() + "/audit?action=claim.edited").is(200).json().at("/events/0");
        assertEquals(List.of("The ferry was late.", "The ferry came late.", "It did sail."), List.of(event.at("/before/proposition").asText(), event.at("/after/proposition").asText(), event.path("reason").asText()));
        assertEquals("The ferry came late.", Caller.as("observer").get("projects/" + room.project() + "/annotations?claim=came").is(200).json().at("/0/says").asText());
        assertEquals(1, Caller.as("observer").get("projects/" + room.project() + "/search?q=%22came%20late%22%20in%3Aclaim").is(200).json().path("hits").size(), "The index of search follows");
        String again = room.claim("The ferry was late.");
        assertFalse(again.equals(late), "What says the former words is another claim");
    }

    @Test
    void stale_blank_and_known_wordings_are_refused_and_nothing_is_written() {
        word("reviewer", "\"1\"", "The ferry came late.", "It did sail.").is(200);
        JsonNode stale = word("analyst", "\"1\"", "The ferry never came.", "It sank.").is(412).json();
        assertEquals("The ferry came late.", stale.at("/current/proposition").asText());
        word("analyst", null, "The ferry never came.", "It sank.").is(428);
        word("analyst", "\"2\"", " ", "It sank.").is(422);
        word("analyst", "\"2\"", "The ferry never came.", " ").is(422);
        assertTrue(word("analyst", "\"2\"", "The ferry was punctual.", "It was.").is(422).text().contains("has this claim already"));
        word("observer", "\"2\"", "The ferry never came.", "It sank.").is(403);
        assertEquals(2, Caller.as("observer").get("claims/" + late + "/wordings").is(200).json().size());
    }

    @Test
    void what_colleagues_approved_a_reviewer_words_anew_and_nobody_while_reading_is_blind() {
        String annotation = Caller.as("observer").get("projects/" + room.project() + "/annotations?claim=late").is(200).json().at("/0/id").asText();
        Room.step("analyst", annotation, "submit").is(200);
        Room.step("reviewer", annotation, "approve").is(200);
        assertTrue(word("analyst", "\"1\"", "The ferry came late.", "It did sail.").is(409).text().contains("a reviewer or a lead words it anew"));
        word("reviewer", "\"1\"", "The ferry came late.", "It did sail.").is(200);
        Blind.set(room, true);
        assertTrue(Caller.as("analyst").put("claims/" + punctual, "\"1\"", "{\"proposition\":\"So.\",\"reason\":\"r\"}").is(409).text().contains("reads blind"));
    }

    private Caller.Reply word(String who, String etag, String proposition, String reason) {
        return Caller.as(who).put("claims/" + late, etag, "{\"proposition\":\"%s\",\"reason\":\"%s\"}".formatted(proposition, reason));
    }

    private Caller.Reply give(String who, String verdict, String reason) {
        return Caller.as(who).post("claims/" + late + "/verdicts", "{\"verdict\":\"%s\",\"reason\":\"%s\"}".formatted(verdict, reason));
    }

    private Caller.Reply relate(String relation, String other) {
        return Caller.as("analyst").post("claims/" + late + "/relations", "{\"relation\":\"%s\",\"other\":\"%s\"}".formatted(relation, other));
    }
}
