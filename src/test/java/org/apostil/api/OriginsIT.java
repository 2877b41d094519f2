package org.apostil.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apostil.api.Caller.Reply;
import org.apostil.api.Telling.Told;
import org.junit.jupiter.api.Test;

/** Where statements come from, and what grade 1 asks of that, by the interface. */
class OriginsIT {

    private static final String LATE = "The ferry was late.";

    private final Room room = Room.open();
    private final Telling telling = new Telling(room);
    private final Told post = telling.source("Harbour Post", "2024-05-03");
    private final Told tide = telling.source("The Tide", "2024-05-04");
    private final String first = telling.statement("analyst", post, LATE);
    private final String second = telling.statement("analyst", tide, LATE);
    private final String claim = Telling.claim(first);

    @Test
    void statements_of_two_sources_that_have_nothing_to_do_with_each_other_are_independent() {
        assertEquals(2, corroboration().path("independent").asInt());
        assertEquals(List.of("Harbour Post", "The Tide"), names(corroboration()));
    }

    @Test
    void source_that_repeats_another_is_the_same_origin_until_that_is_ended() {
        String recorded = record("analyst", source(tide), source(post)).is(201).id();
        JsonNode found = corroboration();
        assertEquals(1, found.path("independent").asInt());
        assertEquals(List.of("Harbour Post"), names(found));
        assertEquals("The dateline says so.", found.at("/recorded/0/knownBy").asText());
        Caller.as("reviewer").send("DELETE", "origins/" + recorded, null).is(204);
        assertEquals(2, corroboration().path("independent").asInt());
    }

    @Test
    void sources_that_repeat_each_other_are_shown_as_circular() {
        record("analyst", source(tide), source(post)).is(201);
        record("reviewer", source(post), source(tide)).is(201);
        JsonNode found = corroboration();
        assertEquals(0, found.path("independent").asInt());
        assertEquals("[[\"Harbour Post\",\"The Tide\"]]", found.path("circles").toString());
        assertTrue(found.path("words").asText().contains("going round"), found::toString);
    }

    @Test
    void what_comes_from_a_withdrawn_source_still_comes_from_there() {
        String third = telling.statement("analyst", telling.source("Star", null), LATE);
        record("analyst", statement(second), statement(first)).is(201);
        record("analyst", statement(third), statement(first)).is(201);
        Room.fate("lead", post.source(), "withdrawal", "{\"reason\":\"A copy\"}").is(200);
        assertEquals(1, corroboration().path("independent").asInt());
        assertEquals(List.of("Harbour Post (withdrawn)"), names(corroboration()));
        assertEquals(1, corroboration().path("withdrawn").asInt());
    }

    @Test
    void statements_that_go_back_to_the_same_name_outside_are_one_origin() {
        record("analyst", statement(first), "{\"outside\":\"Coast agency\"}").is(201);
        record("analyst", statement(second), "{\"outside\":\"COAST AGENCY\"}").is(201);
        assertEquals(1, corroboration().path("independent").asInt());
    }

    @Test
    void speakers_who_prove_to_be_the_same_are_one_origin() {
        String diplomat = telling.speaker("A diplomat", "anonymous");
        String minister = telling.speaker("The minister", "person");
        record("analyst", statement(first), "{\"speaker\":\"%s\"}".formatted(diplomat)).is(201);
        record("analyst", statement(second), "{\"speaker\":\"%s\"}".formatted(minister)).is(201);
        assertEquals(2, corroboration().path("independent").asInt());
        Caller.as("analyst").post("speakers/" + diplomat + "/merges", "{\"into\":\"%s\",\"identified\":true,\"reason\":\"She said so later.\"}".formatted(minister)).is(201);
        assertEquals(1, corroboration().path("independent").asInt());
        assertEquals(List.of("The minister"), names(corroboration()));
    }

    @Test
    void nothing_comes_from_itself_from_elsewhere_or_twice() {
        record("analyst", statement(first), statement(first)).is(422);
        record("analyst", statement(first), source(post)).is(422);
        record("analyst", source(post), statement(first)).is(422);
        record("analyst", statement(first), "{\"outside\":\" \"}").is(422);
        record("analyst", statement(first), "{}").is(422);
        record("analyst", statement(first), source(new Telling(Room.open()).source("Foreign", null))).is(422);
        Caller.as("analyst").post("projects/" + room.project() + "/origins", "{\"of\":%s,\"from\":%s,\"knownBy\":\" \"}".formatted(source(tide), source(post))).is(422);
        record("analyst", source(tide), source(post)).is(201);
        record("analyst", source(tide), source(post)).is(409);
    }

    @Test
    void grade_1_is_blocked_until_an_independent_origin_is_recorded() {
        record("analyst", source(tide), source(post)).is(201);
        assertTrue(grade("").is(422).text().contains("origin"));
        assertTrue(grade(",\"confirmedBy\":\"%s\"".formatted(second)).is(422).text().contains("same origin"));
        String third = telling.statement("analyst", telling.source("Star", null), LATE, telling.speaker("Harbour master", "person"));
        JsonNode note = grade(",\"confirmedBy\":\"%s\"".formatted(third)).is(201).json();
        assertEquals(third, note.path("confirmedBy").asText());
        assertEquals("Harbour master in Star", note.path("independentOrigin").asText());
    }

    @Test
    void grade_1_is_shown_as_borne_out_by_nothing_when_its_other_origin_proves_to_be_the_same() {
        grade(",\"confirmedBy\":\"%s\"".formatted(second)).is(201);
        assertEquals(0, corroboration().path("unborne").size());
        record("analyst", source(tide), source(post)).is(201);
        assertTrue(corroboration().at("/unborne/0/why").asText().contains("Both go back to Harbour Post"), () -> corroboration().toString());
    }

    @Test
    void what_was_approved_as_grade_1_waits_for_the_lead_while_it_rests_on_one_origin() {
        String note = grade(",\"confirmedBy\":\"%s\"".formatted(second)).is(201).id();
        Room.step("analyst", note, "submit").is(200);
        Room.step("reviewer", note, "approve").is(200);
        assertEquals(List.of(), unborne("lead", note));
        String recorded = record("analyst", source(tide), source(post)).is(201).id();
        assertEquals(1, unborne("lead", note).size());
        assertTrue(unborne("lead", note).getFirst().contains("Both go back to Harbour Post"), unborne("lead", note)::toString);
        assertEquals("approved", Caller.as("lead").get("annotations/" + note).is(200).json().at("/state/code").asText(), "Nothing is revoked by it");
        assertEquals(List.of(), unborne("reviewer", note));
        Caller.as("reviewer").send("DELETE", "origins/" + recorded, null).is(204);
        assertEquals(List.of(), unborne("lead", note));
        Room.step("analyst", second, "withdraw").is(200);
        assertTrue(unborne("lead", note).getFirst().contains("counts no more"), unborne("lead", note)::toString);
    }

    private static List<String> unborne(String who, String note) {
        return StreamSupport.stream(Caller.as(who).get("work/claims").is(200).json().path("unborne").spliterator(), false)
            .filter(one -> one.path("note").asText().equals(note)).map(one -> one.path("why").asText()).toList();
    }

    @Test
    void grade_1_takes_an_origin_outside_by_its_name_but_not_the_one_of_the_statement() {
        assertTrue(grade(",\"independentOrigin\":\"harbour post\"").is(422).text().contains("where the statement itself comes from"));
        grade(",\"independentOrigin\":\"The log of the harbour\"").is(201);
    }

    @Test
    void circle_confirms_nothing() {
        record("analyst", source(tide), source(post)).is(201);
        record("analyst", source(post), source(tide)).is(201);
        assertTrue(grade(",\"confirmedBy\":\"%s\"".formatted(second)).is(422).text().contains("circle"));
    }

    @Test
    void statement_of_another_claim_confirms_only_what_its_claim_supports_or_restates() {
        String other = telling.statement("analyst", tide, "The ferry came after noon.");
        assertTrue(grade(",\"confirmedBy\":\"%s\"".formatted(other)).is(422).text().contains("another claim"));
        Caller.as("analyst").post("claims/" + Telling.claim(other) + "/relations", "{\"relation\":\"supports\",\"other\":\"%s\"}".formatted(claim)).is(201);
        grade(",\"confirmedBy\":\"%s\"".formatted(other)).is(201);
    }

    @Test
    void what_a_colleague_recorded_who_is_yet_blind_is_kept_back() {
        record("reviewer", source(tide), source(post)).is(201);
        Blind.set(room, true);
        JsonNode found = Caller.as("analyst").get("claims/" + claim + "/corroboration").is(200).json();
        assertEquals(0, found.path("recorded").size());
        assertEquals(2, found.path("independent").asInt());
    }

    private Reply grade(String more) {
        return Caller.as("analyst").post("source-versions/" + post.version() + "/annotations",
            Telling.note(first, "\"credibility\":\"1\",\"credibilityReason\":\"Two say so.\"" + more));
    }

    private Reply record(String who, String of, String from) {
        return Caller.as(who).post("projects/" + room.project() + "/origins", "{\"of\":%s,\"from\":%s,\"knownBy\":\"The dateline says so.\"}".formatted(of, from));
    }

    private JsonNode corroboration() {
        return Caller.as("observer").get("claims/" + claim + "/corroboration").is(200).json();
    }

    private static List<String> names(JsonNode found) {
        return found.path("origins").findValues("names").stream().map(names -> names.path(0).asText()).toList();
    }

    private static String source(Told told) {
        return "{\"source\":\"%s\"}".formatted(told.source());
    }

    private static String statement(String id) {
        return "{\"statement\":\"%s\"}".formatted(id);
    }
}
