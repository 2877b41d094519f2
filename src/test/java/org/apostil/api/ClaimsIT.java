package org.apostil.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

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

    private Caller.Reply give(String who, String verdict, String reason) {
        return Caller.as(who).post("claims/" + late + "/verdicts", "{\"verdict\":\"%s\",\"reason\":\"%s\"}".formatted(verdict, reason));
    }

    private Caller.Reply relate(String relation, String other) {
        return Caller.as("analyst").post("claims/" + late + "/relations", "{\"relation\":\"%s\",\"other\":\"%s\"}".formatted(relation, other));
    }
}
