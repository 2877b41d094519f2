package org.apostil.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.apostil.api.Caller.Reply;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What leaves the house leaves as colleagues approved it, and stays. */
class ReleasesIT {

    @Test
    void release_tells_what_it_was_made_of_and_keeps_its_pdf() throws Exception {
        Room room = Room.open();
        String report = room.approvedReport("Handed over");
        JsonNode release = Room.release("lead", report).is(201).json();
        assertEquals(1, release.path("number").asInt());
        assertEquals(List.of("Reviewer"), release.path("approvals").findValuesAsText("by"));
        assertEquals("Lead", release.path("by").asText());
        assertEquals(1, release.at("/annotations/0/revision").asInt());
        assertEquals(room.version(), release.at("/sources/0/sourceVersionId").asText());
        assertEquals(Caller.as("lead").get("source-versions/" + room.version()).json().path("sha256"), release.at("/sources/0/sha256"));
        Reply file = Caller.as("observer").get("releases/" + release.path("id").asText() + "/file").is(200);
        assertEquals("application/pdf", file.header("Content-Type"));
        assertEquals("attachment; filename=\"handed-over-release-1.pdf\"", file.header("Content-Disposition"));
        assertEquals(release.path("sha256").asText(), sha256(file.bytes()));
        assertEquals(1, Caller.as("observer").get("projects/" + room.project() + "/releases?sha256=" + sha256(file.bytes())).is(200).json().size());
        assertEquals(0, Caller.as("observer").get("projects/" + room.project() + "/releases?sha256=" + "0".repeat(64)).is(200).json().size());
    }

    @Test
    void released_report_gets_another_edition_and_the_earlier_release_stays() {
        Room room = Room.open();
        String report = room.approvedReport("First");
        String first = Room.release("lead", report).is(201).id();
        byte[] kept = Caller.as("lead").get("releases/" + first + "/file").bytes();
        assertEquals("Release 1 says exactly this already. Save another edition to release something else.", Room.release("lead", report).is(409).json().path("detail").asText());
        Caller.as("analyst").with("If-Match", Caller.as("analyst").get("reports/" + report).header("ETag")).send("PUT", "reports/" + report, room.composition("Second", "")).is(200);
        assertTrue(Room.release("lead", report).is(409).json().path("detail").asText().contains("0 of 1 approval is given to what it shows now."));
        Room.reportStep("reviewer", report, "approve").is(200);
        assertEquals(2, Room.release("lead", report).is(201).json().path("number").asInt());
        assertArrayEquals(kept, Caller.as("lead").get("releases/" + first + "/file").bytes());
        assertEquals(List.of("Second", "First"), Caller.as("lead").get("reports/" + report + "/releases").json().findValuesAsText("title"));
    }

    @Test
    void release_holds_approved_annotations_only_whatever_the_report_was_asked_to_show() {
        Room room = Room.open();
        room.submitted("analyst");
        room.submitted("analyst");
        String report = Caller.as("analyst").post("projects/" + room.project() + "/reports", room.composition("All", ",\"selection\":{\"states\":[\"submitted\",\"approved\"]}")).is(201).json().path("report").asText();
        Room.reportStep("analyst", report, "submit").is(200);
        Room.reportStep("reviewer", report, "approve").is(200);
        assertEquals("It was not released. 2 annotations that it shows are not approved. A release holds approved annotations only: have them approved, or choose the approved ones alone.",
            Room.release("lead", report).is(409).json().path("detail").asText());
    }

    @Test
    void what_changed_after_its_approval_is_not_released() {
        Room room = Room.open();
        String report = room.approvedReport("Changed");
        room.thread(Caller.as("lead").get("source-versions/" + room.version() + "/annotations").json().at("/0/id").asText());
        String refused = Room.release("lead", report).is(409).json().path("detail").asText();
        assertTrue(refused.startsWith("It was not released. 0 of 1 approval is given to what it shows now."), refused);
    }

    @Test
    void report_does_not_leave_with_a_mark_that_lets_it_go_further_than_a_source_may() {
        Room room = Room.open();
        String report = room.approvedReport("Too wide");
        String strict = Caller.as("lead").post("projects/" + room.project() + "/sources", Room.source("For few", Room.TEXT).replace("TLP:CLEAR", "TLP:RED")).is(201).id();
        String wide = room.composition("Too wide", "").replace("}]", "},{\"source\":\"%s\"}]".formatted(strict));
        save(report, wide);
        Room.reportStep("reviewer", report, "approve").is(200);
        String words = "The report is TLP:GREEN and its source “For few” is TLP:RED: it would carry words of the source further than they may go. Mark the report TLP:RED, or take the source out.";
        assertEquals(words, Caller.as("lead").get("reports/" + report + "/preview").json().at("/remarks/0/words").asText());
        assertEquals("It was not released. " + words, Room.release("lead", report).is(409).json().path("detail").asText());
        save(report, wide.replace("TLP:GREEN", "TLP:RED"));
        Room.reportStep("reviewer", report, "approve").is(200);
        Room.release("lead", report).is(201);
    }

    private static void save(String report, String composition) {
        Caller.as("analyst").with("If-Match", Caller.as("analyst").get("reports/" + report).header("ETag")).send("PUT", "reports/" + report, composition).is(200);
    }

    @Test
    void nobody_reads_what_colleagues_wrote_by_way_of_a_release_before_their_own_first_pass() {
        Room room = Room.open();
        String release = room.release("Blind");
        String file = Room.file("lead", "release", release, "pdf");
        Blind.set(room, true);
        String order = "{\"origin\":\"release\",\"id\":\"%s\",\"form\":\"pdf\"}".formatted(release);
        assertEquals("You are in a blind first pass of one of its sources. Submit your pass, then read the release.",
            Caller.as("analyst2").get("releases/" + release + "/file").is(409).json().path("detail").asText());
        Caller.as("analyst2").post("files", order).is(409);
        Caller.as("analyst2").get("files/" + file + "/content").is(404);
        Blind.set(room, false);
        Caller.as("analyst2").get("files/" + file + "/content").is(200);
        Caller.as("analyst2").post("files", order).is(201);
    }

    @RepeatedTest(6)
    void two_release_at_the_same_instant_and_one_is_told() {
        Room room = Room.open();
        String report = room.approvedReport("Raced");
        String seen = Caller.as("lead").get("reports/" + report + "/review").header("ETag");
        List<Integer> answers = IntStream.range(0, 2).parallel().mapToObj(i -> Caller.as("lead").with("If-Match", seen).post("reports/" + report + "/releases", null).status()).sorted().toList();
        assertEquals(List.of(201, 412), answers);
        assertEquals(1, Caller.as("lead").get("projects/" + room.project() + "/releases").json().size());
    }

    @RepeatedTest(3)
    void numbers_of_a_project_follow_each_other_without_gaps_whoever_releases_at_the_same_instant() {
        Room room = Room.open();
        List<String> reports = IntStream.range(0, 4).mapToObj(i -> room.approvedReport("Report " + i)).toList();
        List<Integer> numbers = reports.parallelStream().map(report -> Room.release("lead", report).is(201).json().path("number").asInt()).sorted().toList();
        assertEquals(List.of(1, 2, 3, 4), numbers);
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
