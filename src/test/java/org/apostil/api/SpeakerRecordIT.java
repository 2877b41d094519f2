package org.apostil.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apostil.api.Caller.Reply;
import org.junit.jupiter.api.Test;

/** The record of a speaker: what they said, how far it was believed, and statements that another made. */
class SpeakerRecordIT {

    private final Room room = Room.open();
    private final String speaker = room.speaker("Lavrov", "person");

    @Test
    void statements_of_all_sources_stand_in_order_of_date_with_the_unknown_last() {
        String undated = room.said("analyst", "Undated.", speaker);
        String late = said(source("2017-05"), "Late.", speaker);
        String early = said(source("2016"), "Early.", speaker, room.speaker("Aliyev", "person"));
        JsonNode record = record(speaker);
        assertEquals(List.of(early, late, undated), values(record, "annotation"));
        assertEquals(List.of("2016", "2017-05", "null"), values(record, "date"));
        assertEquals(List.of("Lavrov", "Aliyev"), List.of(record.at("/statements/0/chain/0/name").asText(), record.at("/statements/0/chain/1/name").asText()));
        assertEquals("Early.", record.at("/statements/0/says").asText());
        assertEquals("said", record.at("/statements/0/quote").asText());
        assertEquals(3, record.path("total").asInt());
    }

    @Test
    void grades_are_told_with_each_statement_and_counted_by_year_on_two_axes() {
        String one = said(source("2016-01-02"), "One.", speaker);
        String other = said(source("2017"), "Other.", speaker);
        String undated = room.said("analyst", "Undated.", speaker);
        grade(one, "B", "2");
        grade(one, "F", null);
        grade(other, "B", "6");
        grade(undated, null, "4");
        JsonNode record = record(speaker);
        assertEquals(List.of("B", "F"), values(record.at("/statements/0/graded"), "/reliability/code"));
        assertEquals("Reviewer", record.at("/statements/0/graded/0/by").asText());
        assertEquals(List.of("2016", "2017", ""), StreamSupport.stream(record.path("years").spliterator(), false).map(JsonNode::asText).toList());
        assertEquals("[1,1,0]", counts(record, "reliability", "B"));
        assertEquals("[1,0,0]", counts(record, "reliability", "F"));
        assertEquals("[0,0,0]", counts(record, "reliability", "A"));
        assertEquals("[1,0,0]", counts(record, "credibility", "2"));
        assertEquals("[0,1,0]", counts(record, "credibility", "6"));
        assertEquals("[0,0,1]", counts(record, "credibility", "4"));
    }

    @Test
    void what_counts_no_more_is_left_out() {
        String annotation = room.said("analyst", "It was so.", speaker);
        Room.step("analyst", annotation, "withdraw").is(200);
        assertEquals(0, record(speaker).path("total").asInt());
    }

    @Test
    void what_stands_in_a_withdrawn_source_is_not_in_the_record_until_it_is_restored() {
        room.said("analyst", "It was so.", speaker);
        Room.fate("lead", room.source(), "withdrawal", "{\"reason\":\"A copy\"}").is(200);
        assertEquals(List.of("0", "1"), List.of(record(speaker).path("total").asText(), record(speaker).path("withdrawn").asText()));
        JsonNode row = Caller.as("observer").get("projects/" + room.project() + "/speakers?words=" + "Lavrov").is(200).json().get(0);
        assertEquals("0", row.path("statements").asText());
        Room.fate("lead", room.source(), "restoration", "{\"reason\":\"It is none\"}").is(200);
        assertEquals(List.of("1", "0"), List.of(record(speaker).path("total").asText(), record(speaker).path("withdrawn").asText()));
    }

    @Test
    void record_has_pages_of_fifty() {
        for (int i = 0; i < 51; i++) {
            room.said("analyst", "Statement " + i, speaker);
        }
        assertEquals(List.of("51", "2", "50"), List.of(record(speaker).path("total").asText(), record(speaker).path("pages").asText(), "" + record(speaker).path("statements").size()));
        JsonNode last = Caller.as("observer").get("speakers/" + speaker + "/statements?page=99").is(200).json();
        assertEquals(List.of("2", "1"), List.of(last.path("page").asText(), "" + last.path("statements").size()));
    }

    @Test
    void statements_and_notes_follow_a_merge_and_tell_what_was_written() {
        String other = room.speaker("Sergey Lavrov", "person");
        String annotation = room.said("analyst", "It was so.", speaker);
        note("analyst", speaker, "B", "Was right before.").is(201);
        String merge = room.merge(speaker, other);
        JsonNode record = record(other);
        assertEquals(List.of(annotation), values(record, "annotation"));
        assertEquals(List.of("Sergey Lavrov", "Lavrov"), List.of(record.at("/statements/0/chain/0/name").asText(), record.at("/statements/0/written/name").asText()));
        assertEquals("Lavrov", notes("observer", other).at("/0/on").asText());
        assertEquals(List.of(annotation), values(record(speaker), "annotation"), "The entry itself tells what names it");
        Caller.as("analyst").post("speakers/" + other + "/merges/" + merge + "/undoing", "{\"reason\":\"Two after all.\"}").is(200);
        assertEquals(0, record(other).path("total").asInt());
        assertEquals(0, notes("observer", other).size());
    }

    @Test
    void notes_on_reliability_are_kept_with_their_reasons_and_the_newest_is_first() {
        note("analyst", speaker, "F", "Never heard before.").is(201);
        JsonNode noted = note("reviewer", speaker, "B", "Was right three times.").is(201).json().path("notes");
        assertEquals(List.of("Usually reliable", "Reliability cannot be judged"), values(noted, "/reliability/words"));
        assertEquals(List.of("Was right three times.", "Never heard before."), values(noted, "reason"));
        note("analyst", speaker, "B", " ").is(422);
        note("analyst", speaker, "G", "Because.").is(400);
    }

    @Test
    void who_reads_blind_is_told_neither_statements_nor_what_colleagues_think() {
        Room blind = Blind.room();
        String mine = blind.speaker("analyst", "Lavrov", "person");
        blind.said("analyst", "Mine.", mine);
        Blind.set(blind, false);
        blind.said("analyst2", "Zanzibar is near.", mine);
        note("analyst2", mine, "E", "Zanzibar was far.").is(201);
        Blind.set(blind, true);
        assertEquals(List.of("Mine."), values(Caller.as("analyst").get("speakers/" + mine + "/statements").is(200).json(), "says"));
        assertEquals(0, notes("analyst", mine).size());
        assertFalse(Caller.as("analyst").get("speakers/" + mine + "/moves").is(200).text().contains("Zanzibar"));
        assertEquals(1, notes("analyst2", mine).size(), "One's own is there");
        Blind.submit(blind, "analyst");
        assertEquals(0, notes("analyst", mine).size(), "Its author has yet to submit");
        Blind.submit(blind, "analyst2");
        assertEquals(1, notes("analyst", mine).size());
        assertEquals(2, Caller.as("analyst").get("speakers/" + mine + "/statements").is(200).json().path("total").asInt());
    }

    @Test
    void statement_is_moved_to_whom_it_was_said_by_and_back() {
        String namesake = room.speaker("Lavrov", "person");
        String moved = room.said("analyst", "He sang.", speaker);
        String stays = room.said("analyst", "He negotiated.", speaker);
        String move = move(speaker, namesake, "The singer.", moved).is(201).json().at("/moves/0/id").asText();
        assertEquals(List.of(stays), values(record(speaker), "annotation"));
        assertEquals(List.of(moved), values(record(namesake), "annotation"));
        assertTrue(record(namesake).at("/statements/0/moved").asBoolean());
        assertEquals(namesake, chain(moved).getFirst());
        assertEquals(1, Caller.as("observer").get("annotations/" + moved).json().path("revision").asInt(), "Nothing that was written changed");
        assertTrue(Caller.as("observer").get("source-versions/" + room.version() + "/desk").is(200).text().contains(namesake));

        Caller.as("reviewer").post("speakers/" + namesake + "/moves/" + move + "/undoing", "{\"reason\":\"The minister sang.\"}").is(200);
        assertEquals(speaker, chain(moved).getFirst());
        assertEquals("The minister sang.", Caller.as("observer").get("speakers/" + speaker + "/moves").is(200).json().at("/moves/0/ended/reason").asText());
        Caller.as("reviewer").post("speakers/" + speaker + "/moves/" + move + "/undoing", "{\"reason\":\"Again.\"}").is(409);
    }

    @Test
    void edit_and_return_to_an_earlier_revision_keep_whom_a_move_means() {
        String namesake = room.speaker("Lavrov", "person");
        String annotation = room.said("analyst", "He sang.", speaker);
        move(speaker, namesake, "The singer.", annotation).is(201);
        Reply seen = Caller.as("analyst").get("annotations/" + annotation).is(200);
        Caller.as("analyst").put("annotations/" + annotation, seen.header("ETag"), Room.statement("He sang well.", namesake)).is(200);
        assertEquals(namesake, chain(annotation).getFirst());
        Reply undo = Caller.as("analyst").get("projects/" + room.project() + "/undo").is(200);
        Caller.as("analyst").with("If-Match", undo.header("ETag")).post("projects/" + room.project() + "/undo", null).is(200);
        assertEquals("He sang.", Caller.as("analyst").get("annotations/" + annotation).json().at("/claim/proposition").asText());
        assertEquals(namesake, chain(annotation).getFirst());
        assertFalse(Caller.as("analyst").get("annotations/" + annotation + "/past?since=1").is(200).json().path("changes").toString().contains("speakers"), "No change of speakers is told");
    }

    @Test
    void moves_that_make_no_sense_are_refused_and_nothing_is_moved() {
        String namesake = room.speaker("Lavrov", "person");
        String theirs = room.said("analyst", "He sang.", speaker);
        String both = room.said("analyst", "He said that he sang.", speaker, namesake);
        String others = room.said("analyst", "Somebody sang.", namesake);
        Stream.of(move(speaker, namesake, "No.", theirs, others), move(speaker, namesake, "No.", theirs, both), move(speaker, speaker, "No.", theirs), move(speaker, namesake, " ", theirs),
            move(speaker, UUID.randomUUID().toString(), "No.", theirs), move(speaker, Room.open().speaker("Lavrov", "person"), "No.", theirs)).forEach(reply -> reply.is(422));
        assertEquals(List.of(speaker), chain(theirs));
        Caller.as("analyst").post("speakers/" + speaker + "/moves", "{\"annotations\":[\"%s\"],\"to\":\"%s\",\"reason\":\"Mine.\"}".formatted(theirs, namesake)).is(403);
    }

    private String source(String published) {
        String provenance = Room.provenance("Of " + published).replace("}", ",\"published\":\"%s\"}".formatted(published));
        return Caller.as("lead").post("projects/" + room.project() + "/sources", "{\"provenance\":%s,\"text\":\"He was said to say %s.\"}".formatted(provenance, published)).is(201).json().path("versionId").asText();
    }

    private static String said(String version, String proposition, String... speakers) {
        return Caller.as("analyst").post("source-versions/" + version + "/annotations", Room.statement(proposition, speakers).replace("\"start\":5,\"end\":9", "\"start\":7,\"end\":11")).is(201).id();
    }

    private void grade(String about, String reliability, String credibility) {
        String version = Caller.as("reviewer").get("annotations/" + about).is(200).json().path("sourceVersionId").asText();
        String at = version.equals(room.version()) ? "\"start\":5,\"end\":9" : "\"start\":7,\"end\":11";
        Caller.as("reviewer").post("source-versions/" + version + "/annotations", "{\"kind\":\"credibility-note\",\"about\":\"%s\"%s%s,\"spans\":[{\"role\":\"content\",%s,\"exact\":\"said\"}]}".formatted(about,
            reliability == null ? "" : ",\"reliability\":\"%s\",\"reliabilityReason\":\"r\"".formatted(reliability),
            credibility == null ? "" : ",\"credibility\":\"%s\",\"credibilityReason\":\"r\"".formatted(credibility), at)).is(201);
    }

    private static JsonNode record(String speaker) {
        return Caller.as("observer").get("speakers/" + speaker + "/statements").is(200).json();
    }

    private static String counts(JsonNode record, String axis, String code) {
        return StreamSupport.stream(record.path(axis).spliterator(), false).filter(row -> row.path("code").asText().equals(code)).findFirst().orElseThrow().path("counts").toString();
    }

    private static Reply note(String who, String speaker, String grade, String reason) {
        return Caller.as(who).post("speakers/" + speaker + "/reliability", "{\"reliability\":\"%s\",\"reason\":\"%s\"}".formatted(grade, reason));
    }

    private static JsonNode notes(String who, String speaker) {
        return Caller.as(who).get("speakers/" + speaker + "/reliability").is(200).json().path("notes");
    }

    private static Reply move(String from, String to, String reason, String... annotations) {
        String ids = "\"" + String.join("\",\"", annotations) + "\"";
        return Caller.as("reviewer").post("speakers/" + from + "/moves", "{\"annotations\":[%s],\"to\":\"%s\",\"reason\":\"%s\"}".formatted(ids, to, reason));
    }

    private static List<String> chain(String annotation) {
        return values(Caller.as("observer").get("annotations/" + annotation).is(200).json().path("speakers"), "id");
    }

    private static List<String> values(JsonNode of, String field) {
        JsonNode rows = of.has("statements") ? of.path("statements") : of;
        return StreamSupport.stream(rows.spliterator(), false).map(each -> (field.startsWith("/") ? each.at(field) : each.path(field)).asText()).toList();
    }
}
