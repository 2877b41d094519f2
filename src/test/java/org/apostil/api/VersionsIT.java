package org.apostil.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apostil.api.Caller.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A source gets a newer text: what goes along, what waits, what stays, and what becomes of approvals and discussions. */
class VersionsIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SAME = "The minister said on Monday that the talks in Geneva would resume before the end of the month.\n";
    private static final String CHANGED = "Officials in the capital answered that nothing had been agreed, and that the road stays closed. Drivers wait there for days with little water, said one of them on the phone.\n";
    private static final String COPIED = "An observer mission counted forty vehicles at the crossing and three at the bridge over the river.\n";
    private static final String GONE = "The ambassador declined to comment.\n";
    private static final String BEFORE = SAME + CHANGED + GONE + COPIED;
    private static final String AFTER = SAME + CHANGED.replace("nothing", "little") + COPIED + "Nobody else was there.\n" + COPIED;

    private Room room;
    private String source;
    private String first;

    @BeforeEach
    void open() {
        room = Room.open();
        Reply added = Caller.as("lead").post("projects/" + room.project() + "/sources", Room.source("A changing article", BEFORE)).is(201);
        source = added.id();
        first = added.json().path("versionId").asText();
    }

    private String annotated(String who, String quotation) {
        int at = BEFORE.indexOf(quotation);
        return Caller.as(who).post("source-versions/" + first + "/annotations", body(at, quotation)).is(201).id();
    }

    private static String body(int at, String quotation) {
        ObjectNode comment = JSON.createObjectNode().put("kind", "comment").put("note", "About it");
        comment.putArray("spans").addObject().put("role", "content").put("start", at).put("end", at + quotation.length()).put("exact", quotation);
        return comment.toString();
    }

    private String approved(String quotation) {
        String annotation = annotated("analyst", quotation);
        Room.step("analyst", annotation, "submit").is(200);
        Room.step("reviewer", annotation, "approve").is(200);
        return annotation;
    }

    private JsonNode newer() {
        return Newer.add("analyst2", source, AFTER).is(201).json();
    }

    private static JsonNode read(String who, String annotation) {
        return Caller.as(who).get("annotations/" + annotation).is(200).json();
    }

    @Test
    void annotation_in_unchanged_words_goes_along_with_its_approval() {
        String annotation = approved("the talks in Geneva would resume");
        JsonNode outcomes = newer();

        JsonNode now = read("lead", annotation);
        assertEquals(1, outcomes.at("/counts/exact").asInt());
        assertEquals(outcomes.path("version").asText(), now.path("sourceVersionId").asText());
        assertEquals("approved", now.at("/state/code").asText());
        assertEquals(1, now.at("/review/approvals").asInt());
        assertTrue(now.at("/decisions/0/standing").asBoolean(), now::toString);
        assertEquals("the talks in Geneva would resume", now.at("/spans/0/exact").asText());
        assertEquals(2, now.path("revision").asInt());
        assertEquals("Carried over from version 1 of the text to version 2", Caller.as("lead").get("annotations/" + annotation + "/past").is(200).json().at("/entries/3/action/words").asText());
        Room.step("reviewer", annotation, "reopen").is(200);
    }

    @Test
    void approval_lapses_where_the_paragraph_changed_although_the_words_did_not() {
        String annotation = approved("Drivers wait there for days");
        JsonNode outcomes = newer();

        JsonNode now = read("lead", annotation);
        assertEquals(1, outcomes.at("/counts/exact").asInt());
        assertEquals(outcomes.path("version").asText(), now.path("sourceVersionId").asText());
        assertEquals("submitted", now.at("/state/code").asText());
        assertEquals(0, now.at("/review/approvals").asInt());
        assertFalse(now.at("/decisions/0/standing").asBoolean());
        assertTrue(now.at("/decisions/0/lapsed").asText().startsWith("Approval of Reviewer lapsed"), now::toString);
        assertTrue(Caller.as("reviewer").get("notifications").text().contains("1 approval lapsed where the text changed"));
        Room.step("reviewer", annotation, "approve").is(200);
    }

    @Test
    void what_moved_waits_for_a_person_who_carries_it_over() {
        String annotation = approved("Officials in the capital");
        JsonNode waiting = Newer.waiting(newer(), annotation);

        assertEquals("moved", waiting.at("/outcome/code").asText(waiting.path("outcome").asText()));
        assertEquals("approved", read("lead", annotation).at("/state/code").asText());
        assertEquals(first, read("lead", annotation).path("sourceVersionId").asText());
        JsonNode after = choose("analyst2", waiting, 1).is(200).json();
        assertEquals(0, after.path("waiting").size());
        JsonNode now = read("lead", annotation);
        assertEquals(after.path("version").asText(), now.path("sourceVersionId").asText());
        assertEquals("submitted", now.at("/state/code").asText());
        assertEquals(AFTER.indexOf("Officials"), now.at("/spans/0/start").asInt());
        assertFalse(now.at("/decisions/0/standing").asBoolean());
        assertEquals(412, choose("lead", waiting, 1).status());
    }

    @Test
    void all_that_moved_in_their_own_words_are_confirmed_at_once() {
        String one = approved("Officials in the capital");
        String other = annotated("analyst2", "had been agreed");
        String changed = annotated("analyst", "nothing had been");
        String version = newer().path("version").asText();

        String confirmation = "source-versions/" + version + "/confirmation";
        assertEquals(2, Caller.as("lead").get(confirmation).is(200).json().path("annotations").asInt());
        assertEquals(412, Caller.as("lead").post(confirmation, "{\"annotations\":3}").status());
        assertEquals(2, Caller.as("lead").post(confirmation, "{\"annotations\":2}").is(200).json().path("annotations").asInt());
        assertEquals(version, read("lead", one).path("sourceVersionId").asText());
        assertEquals("submitted", read("lead", one).at("/state/code").asText());
        assertEquals(version, read("lead", other).path("sourceVersionId").asText());
        assertEquals(first, read("lead", changed).path("sourceVersionId").asText());
    }

    @Test
    void copy_of_a_paragraph_makes_what_is_in_it_ambiguous() {
        String annotation = annotated("analyst", "forty vehicles");
        JsonNode waiting = Newer.waiting(newer(), annotation);

        assertEquals(2, waiting.path("candidates").size());
        choose("lead", waiting, 2).is(200);
        assertEquals(AFTER.lastIndexOf("forty vehicles"), read("lead", annotation).at("/spans/0/start").asInt());
    }

    @Test
    void person_leaves_one_on_the_earlier_text_and_carries_it_over_later_all_the_same() {
        String annotation = annotated("analyst", "forty vehicles");
        JsonNode waiting = Newer.waiting(newer(), annotation);

        JsonNode after = choose("lead", waiting, 0).is(200).json();
        assertEquals(annotation, after.at("/orphans/0/annotation").asText());
        choose("analyst", after.at("/orphans/0"), 1).is(200);
        assertNotEquals(first, read("lead", annotation).path("sourceVersionId").asText());
    }

    @Test
    void orphan_keeps_its_quotation_discussion_and_history_on_the_earlier_text() {
        String annotation = annotated("analyst", "The ambassador declined to comment");
        Caller.as("reviewer").post("annotations/" + annotation + "/threads", "{\"text\":\"Which one?\"}").is(201);
        JsonNode orphan = newer().at("/orphans/0");

        assertEquals(annotation, orphan.path("annotation").asText());
        assertEquals("The ambassador declined to comment", orphan.at("/spans/0/exact").asText());
        assertEquals(first, read("lead", annotation).path("sourceVersionId").asText());
        assertTrue(Caller.as("lead").get("source-versions/" + first + "/threads").text().contains("Which one?"));
        assertEquals(1, Caller.as("lead").get("annotations/" + annotation + "/past").is(200).json().path("entries").size());
        assertEquals(422, choose("lead", orphan, 1).status());
    }

    @Test
    void earlier_text_is_read_with_what_stood_there_then() {
        String kept = approved("the talks in Geneva would resume");
        String lapsed = approved("Drivers wait there for days");
        newer();

        JsonNode then = Caller.as("observer").get("source-versions/" + first + "/annotations").is(200).json();
        assertEquals(List.of(kept, lapsed), List.of(then.at("/0/id").asText(), then.at("/1/id").asText()));
        assertEquals(List.of(1, 2), List.of(then.at("/0/number").asInt(), then.at("/1/number").asInt()));
        for (JsonNode annotation : then) {
            assertEquals("approved", annotation.at("/state/code").asText());
            assertEquals(1, annotation.path("revision").asInt());
            assertTrue(annotation.at("/decisions/0/standing").asBoolean());
            annotation.path("actions").forEach(action -> assertFalse(action.path("allowed").asBoolean(), action::toString));
        }
        JsonNode desk = Caller.as("observer").get("source-versions/" + first + "/desk").is(200).json();
        assertTrue(desk.toString().contains(kept) && desk.toString().contains(lapsed));
        assertEquals(2, Caller.as("lead").get("source-versions/" + first + "/desk/matches?q=about").is(200).json().path("ids").size());
    }

    @Test
    void discussion_on_a_passage_goes_along_and_stays_readable_where_it_was() {
        int at = BEFORE.indexOf("the talks in Geneva");
        String thread = Caller.as("analyst").post("source-versions/" + first + "/threads",
            "{\"start\":%d,\"end\":%d,\"exact\":\"the talks in Geneva\",\"text\":\"Since when?\"}".formatted(at, at + "the talks in Geneva".length())).is(201).id();
        String second = newer().path("version").asText();

        for (String version : List.of(first, second)) {
            assertTrue(Caller.as("lead").get("source-versions/" + version + "/threads").text().contains(thread), version);
            assertTrue(Caller.as("lead").get("source-versions/" + version + "/desk").text().contains(thread), version);
        }
        assertFalse(Caller.as("lead").get("threads/" + thread).is(200).json().path("superseded").asBoolean());
        Caller.as("lead").post("threads/" + thread + "/posts", "{\"text\":\"Since 1994.\"}").is(201);
    }

    @Test
    void what_is_written_on_an_earlier_text_goes_along_too() {
        String second = newer().path("version").asText();

        assertEquals(second, read("analyst", annotated("analyst", "the talks in Geneva would resume")).path("sourceVersionId").asText());
        String moved = annotated("analyst", "Officials in the capital");
        assertEquals(moved, Caller.as("lead").get("source-versions/" + second + "/outcomes").is(200).json().at("/waiting/0/annotation").asText());
        Caller.as("analyst").put("annotations/" + moved, Room.etag("analyst", moved), body(BEFORE.indexOf("the talks in Geneva would"), "the talks in Geneva would")).is(200);
        assertEquals(second, read("analyst", moved).path("sourceVersionId").asText());
        assertEquals(0, Caller.as("lead").get("source-versions/" + second + "/outcomes").is(200).json().path("waiting").size());
    }

    @Test
    void nothing_that_is_written_while_a_newer_text_comes_is_left_behind() throws InterruptedException, ExecutionException {
        List<Future<String>> written = new ArrayList<>();
        try (ExecutorService people = Executors.newFixedThreadPool(4)) {
            List<String> who = List.of("analyst", "analyst2", "lead");
            IntStream.range(0, 12).forEach(i -> written.add(people.submit(() -> annotated(who.get(i % 3), "the talks in Geneva would resume"))));
            Future<JsonNode> newer = people.submit(this::newer);
            IntStream.range(0, 12).forEach(i -> written.add(people.submit(() -> annotated(who.get(i % 3), "the talks in Geneva would resume"))));
            String second = newer.get().path("version").asText();
            for (Future<String> each : written) {
                assertEquals(second, read("lead", each.get()).path("sourceVersionId").asText());
            }
        }
    }

    @Test
    void edit_that_was_made_before_is_not_taken_back_after() {
        String annotation = annotated("analyst", "the talks in Geneva would resume");
        Caller.as("analyst").put("annotations/" + annotation, Room.etag("analyst", annotation), body(BEFORE.indexOf("the talks in Geneva"), "the talks in Geneva")).is(200);
        newer();

        Reply undo = Caller.as("analyst").with("If-Match", Caller.as("analyst").get("projects/" + room.project() + "/undo").header("ETag")).post("projects/" + room.project() + "/undo", null);
        assertEquals(409, undo.status());
        assertTrue(undo.text().contains("carried over to a newer text"), undo::text);
    }

    @Test
    void third_text_finds_what_went_along_and_what_still_waited() {
        String along = approved("the talks in Geneva would resume");
        String waited = annotated("analyst", "Officials in the capital");
        newer();
        JsonNode outcomes = Newer.add("lead", source, AFTER.replace("little had", "nothing had") + "Later more.\n").is(201).json();

        assertEquals("approved", read("lead", along).at("/state/code").asText());
        assertEquals(outcomes.path("version").asText(), read("lead", along).path("sourceVersionId").asText());
        assertEquals(3, read("lead", along).path("revision").asInt());
        assertEquals(outcomes.path("version").asText(), read("lead", waited).path("sourceVersionId").asText());
        assertEquals(3, Caller.as("observer").get("sources/" + source + "/versions").is(200).json().size());
    }

    @Test
    void change_between_two_texts_is_told_word_by_word() {
        JsonNode pieces = Caller.as("observer").get("source-versions/" + newer().path("version").asText() + "/changes").is(200).json().path("pieces");

        StringBuilder before = new StringBuilder();
        StringBuilder after = new StringBuilder();
        pieces.forEach(piece -> {
            (piece.path("turn").asText().equals("came") ? new StringBuilder() : before).append(piece.path("text").asText());
            (piece.path("turn").asText().equals("went") ? new StringBuilder() : after).append(piece.path("text").asText());
        });
        assertEquals(BEFORE, before.toString());
        assertEquals(AFTER, after.toString());
        assertTrue(pieces.toString().contains("{\"turn\":\"went\",\"start\":%d".formatted(BEFORE.indexOf("nothing"))), pieces::toString);
        assertEquals(404, Caller.as("lead").get("source-versions/" + first + "/changes").status());
    }

    @Test
    void newer_text_needs_to_differ_a_reason_and_the_state_of_now() {
        assertEquals(422, Newer.add("lead", source, BEFORE).status());
        assertEquals(428, Caller.as("lead").post("sources/" + source + "/versions", "{\"text\":\"x\",\"reason\":\"y\"}").status());
        assertEquals(422, Caller.as("lead").with("If-Match", "\"1\"").post("sources/" + source + "/versions", "{\"text\":\"x\",\"reason\":\" \"}").status());
        newer();
        Reply stale = Newer.add("lead", source, "\"1\"", "Another");
        assertEquals(412, stale.status());
        assertEquals(2, stale.json().at("/current/0/number").asInt());
        assertEquals(403, Newer.add("observer", source, "Another").status());
    }

    @Test
    void blind_reader_is_told_of_nobodys_outcomes_but_their_own() {
        annotated("analyst", "Officials in the capital");
        annotated("analyst", "the talks in Geneva would resume");
        String mine = annotated("analyst2", "forty vehicles");
        Blind.set(room, true);
        String second = newer().path("version").asText();

        JsonNode seen = Caller.as("analyst2").get("source-versions/" + second + "/outcomes").is(200).json();
        assertEquals(1, seen.path("waiting").size());
        assertEquals(mine, seen.at("/waiting/0/annotation").asText());
        assertEquals(0, seen.at("/counts/exact").asInt() + seen.at("/counts/moved").asInt());
        String theirs = Caller.as("analyst").get("source-versions/" + second + "/outcomes").is(200).json().at("/waiting/0/id").asText();
        assertEquals(404, Caller.as("analyst2").get("outcomes/" + theirs).status());
        assertEquals(404, Caller.as("lead").with("If-Match", "\"0\"").post("outcomes/" + theirs + "/choice", "{\"candidate\":1}").status());
    }

    @Test
    void orphan_is_placed_by_hand_with_its_discussion_and_history_and_its_approval_lapses() {
        String annotation = approved("The ambassador declined to comment");
        Caller.as("reviewer").post("annotations/" + annotation + "/threads", "{\"text\":\"Which one?\"}").is(201);
        JsonNode orphan = newer().at("/orphans/0");
        String words = "Nobody else was there";
        String there = span(AFTER.indexOf(words), words);

        assertEquals(403, place("observer", orphan, there).status());
        assertEquals(422, place("lead", orphan, span(AFTER.indexOf(words) + 1, words)).status());
        assertEquals(422, place("lead", orphan, "null").status());
        assertEquals(422, place("lead", orphan, there + "," + there).status());
        assertEquals(0, place("lead", orphan, there).is(200).json().path("orphans").size());
        JsonNode now = read("lead", annotation);
        assertNotEquals(first, now.path("sourceVersionId").asText());
        assertEquals(words, now.at("/spans/0/exact").asText());
        assertEquals("submitted", now.at("/state/code").asText());
        assertFalse(now.at("/decisions/0/standing").asBoolean());
        assertTrue(Caller.as("reviewer").get("notifications").text().contains("1 approval lapsed where the text changed"));
        assertTrue(Caller.as("lead").get("source-versions/" + now.path("sourceVersionId").asText() + "/threads").text().contains("Which one?"));
        assertTrue(Caller.as("lead").get("annotations/" + annotation + "/past").text().contains("Carried over from version 1 of the text to version 2"));
        assertTrue(Caller.as("lead").get("projects/" + room.project() + "/audit?limit=5").text().contains("annotation.placed-by-hand"));
        assertEquals("The ambassador declined to comment", Caller.as("lead").get("source-versions/" + first + "/annotations").json().at("/0/spans/0/exact").asText());
        assertEquals(412, place("analyst", orphan, there).status());
    }

    @Test
    void place_that_was_proposed_wrongly_is_set_right_by_hand_and_a_cue_that_is_gone_is_left_out() {
        int at = BEFORE.indexOf("nothing had been");
        int cue = BEFORE.indexOf("answered");
        String annotation = Caller.as("analyst").post("source-versions/" + first + "/annotations",
            "{\"kind\":\"claim\",\"mode\":\"indirect\",\"proposition\":\"Nothing was agreed %s\",\"speakers\":[\"%s\"],\"spans\":[{\"role\":\"content\",\"start\":%d,\"end\":%d,\"exact\":\"nothing had been\"},{\"role\":\"cue\",\"start\":%d,\"end\":%d,\"exact\":\"answered\"}]}"
                .formatted(room.project(), room.speaker("Officials", "collective"), at, at + 16, cue, cue + 8)).is(201).id();
        JsonNode waiting = Newer.waiting(newer(), annotation);

        assertEquals(422, place("lead", waiting, "null," + span(AFTER.indexOf("answered"), "answered")).status());
        place("lead", waiting, span(AFTER.indexOf("had been agreed"), "had been agreed") + ",null").is(200);
        JsonNode now = read("lead", annotation);
        assertEquals(1, now.path("spans").size());
        assertEquals("had been agreed", now.at("/spans/0/exact").asText());
    }

    @Test
    void discussion_on_a_passage_that_is_gone_is_placed_by_hand() {
        int at = BEFORE.indexOf("The ambassador");
        String thread = Caller.as("analyst").post("source-versions/" + first + "/threads",
            "{\"start\":%d,\"end\":%d,\"exact\":\"The ambassador\",\"text\":\"Of which country?\"}".formatted(at, at + 14)).is(201).id();
        JsonNode outcomes = newer();

        place("reviewer", Newer.waiting(outcomes, thread), span(AFTER.indexOf("The minister"), "The minister")).is(200);
        assertTrue(Caller.as("lead").get("source-versions/" + outcomes.path("version").asText() + "/threads").text().contains(thread));
    }

    @Test
    void what_waits_for_its_place_is_in_the_work_of_all_who_may_say_so_until_one_did() {
        String annotation = annotated("analyst", "Officials in the capital");
        annotated("analyst", "the talks in Geneva would resume");
        JsonNode outcomes = newer();
        for (String who : List.of("analyst", "analyst2", "reviewer", "lead")) {
            assertEquals(1, placesOfMine(who).path("waits").asInt(), who);
        }
        assertEquals(outcomes.path("version"), placesOfMine("lead").path("version"));
        assertTrue(placesOfMine("observer").isMissingNode());
        Blind.set(room, true);
        assertEquals(1, placesOfMine("analyst").path("waits").asInt());
        assertTrue(placesOfMine("analyst2").isMissingNode(), "It is kept back from who has yet to submit their pass");
        Blind.set(room, false);

        choose("analyst2", Newer.waiting(outcomes, annotation), 1).is(200);
        assertTrue(placesOfMine("analyst").isMissingNode());
    }

    @Test
    void newest_text_alone_has_what_waits_in_the_work() {
        annotated("analyst", "Officials in the capital");
        newer();
        JsonNode third = Newer.add("lead", source, AFTER + "Later more.\n").is(201).json();

        assertEquals(third.path("version"), placesOfMine("analyst").path("version"));
        assertEquals(1, placesOfMine("analyst").path("waits").asInt());
    }

    private JsonNode placesOfMine(String who) {
        for (JsonNode item : Caller.as(who).get("work?project=" + room.project()).is(200).json().at("/openPlaces/items")) {
            if (item.path("source").asText().equals(source)) {
                return item;
            }
        }
        return MissingNode.getInstance();
    }

    @Test
    void newer_text_comes_in_a_file_which_is_kept_beside_it() {
        String annotation = annotated("analyst", "talks in Geneva would");
        byte[] page = ("<html><head><title>Talks</title></head><body><nav><a href='/'>Home</a></nav><article><h1>Talks</h1><p>" + SAME.strip() + "</p><p>" + GONE.strip() + "</p></article></body></html>").getBytes(StandardCharsets.UTF_8);
        String file = "sources/" + source + "/versions/file?name=talks.html&reason=Downloaded+anew";

        assertEquals(428, Caller.as("lead").postFile(file, page).status());
        assertEquals(403, Caller.as("observer").with("If-Match", "\"1\"").postFile(file, page).status());
        JsonNode outcomes = Caller.as("lead").with("If-Match", "\"1\"").postFile(file, page).is(201).json();
        String version = outcomes.path("version").asText();
        assertEquals(List.of("heading", "paragraph", "paragraph"), kinds(version));
        Reply original = Caller.as("analyst").get("source-versions/" + version + "/original").is(200);
        assertArrayEquals(page, original.bytes());
        assertTrue(original.header("Content-Disposition").contains("talks.html"), original::toString);
        assertEquals(version, read("lead", annotation).path("sourceVersionId").asText());
        assertEquals(412, Caller.as("lead").with("If-Match", "\"1\"").postFile(file, page).status());
    }

    private static List<String> kinds(String version) {
        List<String> kinds = new ArrayList<>();
        Caller.as("lead").get("source-versions/" + version).is(200).json().path("blocks").forEach(block -> kinds.add(block.path("kind").path("code").asText(block.path("kind").asText())));
        return kinds;
    }

    @Test
    void file_that_cannot_be_read_adds_no_newer_text() throws IOException {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            zip.putNextEntry(new ZipEntry("one.txt"));
            zip.write(AFTER.getBytes(StandardCharsets.UTF_8));
        }
        String file = "sources/" + source + "/versions/file?name=a&reason=Sent";

        for (byte[] refused : List.of(archive.toByteArray(), new byte[0], new byte[] {1, 2, 3, 0, 5})) {
            Reply reply = Caller.as("lead").with("If-Match", "\"1\"").postFile(file, refused);
            assertTrue(reply.status() >= 400 && reply.status() < 500, reply::text);
            assertFalse(reply.json().path("detail").asText().isBlank(), reply::text);
        }
        assertEquals(1, Caller.as("lead").get("sources/" + source + "/versions").json().size());
    }

    private static String span(int at, String words) {
        return "{\"start\":%d,\"end\":%d,\"exact\":\"%s\"}".formatted(at, at + words.length(), words);
    }

    private static Reply place(String who, JsonNode waiting, String spans) {
        return Caller.as(who).with("If-Match", waiting.path("etag").asText()).post("outcomes/" + waiting.path("id").asText() + "/placement", "{\"spans\":[" + spans + "]}");
    }

    private static Reply choose(String who, JsonNode waiting, int candidate) {
        return Caller.as(who).with("If-Match", waiting.path("etag").asText()).post("outcomes/" + waiting.path("id").asText() + "/choice", "{\"candidate\":%d}".formatted(candidate));
    }
}
