package org.apostil.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apostil.api.Caller.Reply;
import org.apostil.export.pdf.PdfText;
import org.junit.jupiter.api.Test;

/** One speaker proves to be another: everything that was said follows, nothing that was written changes, and it can be taken back. */
class SpeakerMergesIT {

    private final Room room = Room.open();
    private final String sergei = room.speaker("Sergei Lavrov", "person");
    private final String sergey = room.speaker("Sergey Lavrov", "person");
    private final String diplomat = room.speaker("One senior diplomat", "anonymous");

    @Test
    void statements_follow_and_come_back_when_it_is_undone() {
        String annotation = room.said("analyst", "It was so.", sergei);
        String other = room.said("analyst", "It was not so.", sergey);
        String merge = merge(sergei, sergey, "The same minister, spelt otherwise.").is(201).id();
        assertEquals(sergey, speaker(annotation));
        assertEquals(sergey, speaker(other));
        assertEquals(List.of(sergey), deskSpeakers());
        assertEquals(List.of(annotation, other), List.of(annotation, other).stream().filter(id -> matches("Sergey").contains(id)).toList());
        assertEquals(2, listed("Sergey").size());
        assertEquals(List.of("Sergey Lavrov"), listed("Sergei").findValuesAsText("speakers"), "The list of annotations, too, tells who is meant");
        JsonNode known = Caller.as("observer").get("speakers/" + sergei).is(200).json();
        assertEquals(sergey, known.at("/sameAs/id").asText());
        assertEquals("The same minister, spelt otherwise.", known.at("/merges/0/reason").asText());
        assertEquals("Analyst", known.at("/merges/0/by").asText());

        undo(sergey, merge, "Two ministers after all.").is(200);
        assertEquals(sergei, speaker(annotation));
        assertEquals(sergey, speaker(other));
        assertEquals("Two ministers after all.", Caller.as("observer").get("speakers/" + sergei).is(200).json().at("/merges/0/ended/reason").asText());
        assertTrue(Caller.as("observer").get("speakers/" + sergei).json().path("sameAs").isNull());
        undo(sergey, merge, "Once more.").is(409);
    }

    @Test
    void who_was_merged_away_is_offered_no_more_and_found_as_who_they_are() {
        merge(sergei, sergey, "Spelt otherwise.").is(201);
        assertEquals(List.of(sergey), ids("?words=Sergei"));
        assertEquals(List.of(diplomat, sergey), ids(""));
    }

    @Test
    void a_merge_leads_on_to_the_next_and_each_is_undone_by_itself() {
        String lavrov = room.speaker("Lavrov", "person");
        String annotation = room.said("analyst", "It was so.", lavrov);
        String first = merge(lavrov, sergei, "The minister.").is(201).id();
        String second = merge(sergei, sergey, "Spelt otherwise.").is(201).id();
        assertEquals(sergey, speaker(annotation));
        undo(sergei, second, "Not so.").is(200);
        assertEquals(sergei, speaker(annotation));
        merge(sergei, sergey, "So after all.").is(201);
        undo(lavrov, first, "Another Lavrov.").is(200);
        assertEquals(lavrov, speaker(annotation));
        assertEquals(sergey, Caller.as("observer").get("speakers/" + sergei).json().at("/sameAs/id").asText());
    }

    @Test
    void who_is_not_named_is_merged_only_by_somebody_who_says_that_they_identify_them() {
        Reply refused = merge(diplomat, sergey, "The ministry said so later.").is(422);
        assertEquals("identified", refused.json().at("/violations/0/field").asText());
        assertEquals("into", identify(sergey, diplomat).is(422).json().at("/violations/0/field").asText(), "A name is not merged into none");
        identify(diplomat, sergey).is(201);
        String another = room.speaker("Another diplomat", "anonymous");
        merge(another, room.speaker("A third diplomat", "anonymous"), "Both were at the table.").is(422);
    }

    @Test
    void merges_that_make_no_sense_are_refused() {
        merge(sergei, sergei, "Myself.").is(422);
        merge(sergei, sergey, " ").is(422);
        merge(sergei, UUID.randomUUID().toString(), "Who?").is(422);
        merge(sergei, Room.open().speaker("Sergey Lavrov", "person"), "Of another project.").is(422);
        merge(sergei, sergey, "The same.").is(201);
        merge(sergei, diplomat, "Again.").is(409);
        assertTrue(merge(room.speaker("Lavrov", "person"), sergei, "The same.").is(422).text().contains("Choose that one: Sergey Lavrov."));
        merge(sergey, sergei, "The other way round.").is(422);
    }

    @Test
    void merges_at_the_same_instant_are_one_and_never_a_circle() {
        for (int round = 0; round < 10; round++) {
            String one = room.speaker("One " + round, "person");
            String other = room.speaker("Other " + round, "person");
            List<Integer> answers = IntStream.range(0, 4).parallel()
                .mapToObj(i -> (i % 2 == 0 ? merge(one, other, "The same.") : merge(other, one, "The same.")).status()).sorted().toList();
            assertEquals(201, answers.getFirst());
            assertEquals(1, answers.stream().filter(status -> status == 201).count(), answers::toString);
        }
    }

    @Test
    void several_are_merged_at_once_or_none() {
        String lavrov = room.speaker("Lavrov", "person");
        String path = "projects/" + room.project() + "/speakers/merges";
        Caller.as("analyst").post(path, "{\"speakers\":[\"%s\",\"%s\",\"%s\"],\"into\":\"%s\",\"reason\":\"The minister.\"}".formatted(lavrov, sergei, diplomat, sergey)).is(422);
        assertEquals(4, ids("").size());
        JsonNode made = Caller.as("analyst").post(path, "{\"speakers\":[\"%s\",\"%s\",\"%s\"],\"into\":\"%3$s\",\"reason\":\"The minister.\"}".formatted(lavrov, sergei, sergey)).is(201).json();
        assertEquals(2, made.path("merges").size());
        assertEquals(List.of(diplomat, sergey), ids(""));
    }

    @Test
    void chain_in_which_two_proved_to_be_one_is_not_written_again() {
        merge(sergei, sergey, "Spelt otherwise.").is(201);
        Reply refused = Caller.as("analyst").post("source-versions/" + room.version() + "/annotations", Room.statement("It was so.", sergei, sergey)).is(422);
        assertEquals("speakers", refused.json().at("/violations/0/field").asText());
    }

    @Test
    void release_keeps_the_wording_of_then_and_the_draft_shows_who_it_is_now() {
        String annotation = room.said("analyst", "It was so.", diplomat);
        Room.step("analyst", annotation, "submit").is(200);
        Room.step("reviewer", annotation, "approve").is(200);
        String report = Caller.as("analyst").post("projects/" + room.project() + "/reports", room.composition("Said", ",\"selection\":{\"speakers\":[\"%s\"]}".formatted(diplomat))).is(201).json().path("report").asText();
        Room.reportStep("analyst", report, "submit").is(200);
        Room.reportStep("reviewer", report, "approve").is(200);
        String release = Room.release("lead", report).is(201).id();

        identify(diplomat, sergey).is(201);
        assertTrue(PdfText.bare(Caller.as("observer").get("releases/" + release + "/file").is(200).bytes()).contains("Oneseniordiplomat"));
        String html = new String(Caller.as("lead").get("files/" + Room.file("lead", "release", release, "html") + "/content").bytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertTrue(html.contains("One senior diplomat") && !html.contains("Sergey Lavrov"), html);
        String draft = PdfText.bare(Caller.as("observer").get("sources/" + room.source() + "/report.pdf").is(200).bytes());
        assertTrue(draft.contains("SergeyLavrov") && !draft.contains("Oneseniordiplomat"), draft);
        assertEquals(1, Caller.as("lead").get("reports/" + report + "/preview").is(200).json().path("annotations").asInt(), "It is still chosen by who speaks");
        assertTrue(Room.release("lead", report).is(409).text().contains("0 of 1 approval"), "What it shows changed, and its approval lapsed");
    }

    @Test
    void analysts_agree_who_named_the_same_speaker_under_two_entries() {
        Room blind = Blind.room();
        String mine = blind.speaker("analyst", "Sergei Lavrov", "person");
        String theirs = blind.speaker("analyst2", "Sergey Lavrov", "person");
        blind.said("analyst", "It was so.", mine);
        blind.said("analyst2", "It was so.", theirs);
        Stream.of("analyst", "analyst2", "lead").forEach(who -> Blind.submit(blind, who));
        assertEquals(1, Caller.as("lead").get("sources/" + blind.source() + "/adjudication").is(200).json().path("disagreements").size());
        merge("lead", mine, theirs, "Spelt otherwise.").is(201);
        assertEquals(0, Caller.as("lead").get("sources/" + blind.source() + "/adjudication").is(200).json().path("disagreements").size());
    }

    @Test
    void who_reads_blind_is_not_told_who_a_speaker_proved_to_be_from_the_work_of_others() {
        Room blind = Blind.room();
        String mine = blind.speaker("analyst", "One senior diplomat", "anonymous");
        String theirs = blind.speaker("analyst2", "Zanzibar", "person");
        String annotation = blind.said("analyst", "It was so.", mine);
        blind.said("analyst2", "It was so.", theirs);
        Blind.submit(blind, "analyst2");
        Blind.submit(blind, "lead");
        Caller.as("analyst2").post("speakers/" + theirs + "/merges", "{}").is(422);
        merge("analyst2", mine, theirs, "x").is(404);
        Blind.set(blind, false);
        Caller.as("lead").post("speakers/" + mine + "/merges", "{\"into\":\"%s\",\"identified\":true,\"reason\":\"They said so.\"}".formatted(theirs)).is(201);
        Blind.set(blind, true);
        assertEquals("Zanzibar", Caller.as("lead").get("speakers/" + theirs).is(200).json().at("/details/name").asText());
        for (String path : List.of("annotations/" + annotation, "speakers/" + mine, "source-versions/" + blind.version() + "/desk", "projects/" + blind.project() + "/speakers",
                "projects/" + blind.project() + "/speakers?words=diplomat", "projects/" + blind.project() + "/speakers?words=", "speakers/" + mine + "/revisions")) {
            String answer = Caller.as("analyst").get(path).is(200).text();
            assertFalse(answer.contains("Zanzibar") || answer.contains(theirs), path + ": " + answer);
            assertTrue(answer.contains("One senior diplomat"), path + ": " + answer);
        }
        Caller.as("analyst").get("speakers/" + theirs).is(404);
        Blind.submit(blind, "analyst");
        assertEquals(theirs, Caller.as("analyst").get("annotations/" + annotation).is(200).json().at("/speakers/0/id").asText());
    }

    private Reply merge(String speaker, String into, String reason) {
        return merge("analyst", speaker, into, reason);
    }

    private static Reply merge(String who, String speaker, String into, String reason) {
        return Caller.as(who).post("speakers/" + speaker + "/merges", "{\"into\":\"%s\",\"reason\":\"%s\"}".formatted(into, reason));
    }

    private static Reply identify(String speaker, String into) {
        return Caller.as("analyst").post("speakers/" + speaker + "/merges", "{\"into\":\"%s\",\"identified\":true,\"reason\":\"The ministry said so later.\"}".formatted(into));
    }

    private static Reply undo(String speaker, String merge, String reason) {
        return Caller.as("reviewer").post("speakers/" + speaker + "/merges/" + merge + "/undoing", "{\"reason\":\"%s\"}".formatted(reason));
    }

    private static String speaker(String annotation) {
        return Caller.as("observer").get("annotations/" + annotation).is(200).json().at("/speakers/0/id").asText();
    }

    private List<String> deskSpeakers() {
        return StreamSupport.stream(Caller.as("observer").get("source-versions/" + room.version() + "/desk").is(200).json().path("speakers").spliterator(), false)
            .map(each -> each.path("id").asText()).toList();
    }

    private String matches(String word) {
        return Caller.as("observer").get("source-versions/" + room.version() + "/desk/matches?q=" + word).is(200).text();
    }

    private JsonNode listed(String speaker) {
        return Caller.as("observer").get("projects/" + room.project() + "/annotations?speaker=" + speaker).is(200).json();
    }

    private List<String> ids(String query) {
        return StreamSupport.stream(Caller.as("observer").get("projects/" + room.project() + "/speakers" + query).is(200).json().spliterator(), false).map(each -> each.path("id").asText()).toList();
    }
}
