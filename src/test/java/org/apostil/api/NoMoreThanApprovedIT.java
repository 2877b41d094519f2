package org.apostil.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.apostil.api.Caller.Reply;
import org.apostil.export.pdf.PdfText;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A report on a source that has more than was approved: a draft, a claim that the report does not state and that contradicts
 * one that it states, a ruling by which nothing stands, with dissent, and an open discussion on a passage.
 */
class NoMoreThanApprovedIT {

    private static Room room;
    private static String thread;
    private static String report;
    private static String refused;
    private static String draft;
    private static String released;

    @BeforeAll
    static void release_what_was_approved() {
        room = Blind.room();
        String alone = annotate("analyst", "{\"kind\":\"comment\",\"spans\":[{\"role\":\"content\",\"start\":15,\"end\":18,\"exact\":\"She\"}],\"note\":\"Alone\"}");
        annotate("analyst2", Room.comment("Why?"));
        List.of("analyst", "analyst2", "reviewer", "lead").forEach(who -> Blind.submit(room, who));
        Blind.set(room, false);
        letDiscussionsHoldNothingBack();
        String ruling = Caller.as("lead").post("sources/" + room.source() + "/rulings", "{\"way\":\"none\",\"reason\":\"Ruled to be hearsay\",\"sides\":[{\"annotation\":\"%s\",\"etag\":%s}]}"
            .formatted(alone, Room.etag("lead", alone))).is(201).id();
        Caller.as("analyst").post("rulings/" + ruling + "/dissent", "{\"words\":\"Hearsay it is not\"}").is(201);
        String stated = room.said("analyst", "It was so", room.speaker("Anna", "person"));
        Room.step("analyst", stated, "submit").is(200);
        Room.step("reviewer", stated, "approve").is(200);
        String elsewhere = room.claim("It never was");
        Caller.as("analyst").post("claims/" + claim("It was so") + "/relations", "{\"relation\":\"contradicts\",\"other\":\"%s\"}".formatted(elsewhere)).is(201);
        thread = Caller.as("analyst").post("source-versions/" + room.version() + "/threads", "{\"start\":5,\"end\":9,\"exact\":\"said\",\"text\":\"Who heard it?\"}").is(201).id();
        report = room.approvedReport("As approved");
        refused = Room.release("lead", report).is(409).json().path("detail").asText();
        Caller.as("lead").post("threads/" + thread + "/resolution", "{\"text\":\"A clerk heard it\"}").is(200);
        Room.reportStep("reviewer", report, "approve").is(200);
        draft = PdfText.all(content(Room.file("lead", "report", report, "pdf"))).replaceAll("\\s+", " ");
        released = PdfText.all(Caller.as("lead").get("releases/" + Room.release("lead", report).is(201).id() + "/file").is(200).bytes()).replaceAll("\\s+", " ");
    }

    @Test
    void report_that_shows_an_open_discussion_on_a_passage_is_not_released() {
        assertEquals("It was not released. 1 discussion that it shows is open. A release holds discussions with their outcome only: resolve it, or leave discussions out of the report.", refused);
        assertTrue(released.contains("A clerk heard it"), released);
    }

    @Test
    void what_it_leaves_out_is_counted_in_drafts_and_in_no_release() {
        assertTrue(draft.contains("Left out: 1 draft that nobody has submitted yet."), draft);
        assertFalse(released.contains("Left out"), released);
        assertTrue(released.contains("Release 1. Its only annotation is approved"), released);
    }

    @Test
    void claim_that_it_does_not_state_is_in_neither() {
        assertTrue(released.contains("It was so"), released);
        assertFalse(draft.contains("It never was"), draft);
        assertFalse(released.contains("It never was"), released);
    }

    @Test
    void ruling_whose_outcome_it_does_not_show_is_in_neither_and_the_preview_says_so() {
        assertFalse((draft + released).matches(".*(Ruled to be hearsay|Hearsay it is not).*"), released);
        JsonNode preview = Caller.as("lead").get("reports/" + report + "/preview").is(200).json();
        assertTrue(preview.path("leftOut").findValuesAsText("words").contains("Left out: 1 ruling whose outcome the report does not show."), preview::toString);
        assertTrue(PdfText.all(Caller.as("lead").get("sources/" + room.source() + "/report.pdf?dissent=true").is(200).bytes()).contains("Hearsay it is not"));
    }

    @Test
    void project_whose_discussions_hold_approvals_back_holds_back_that_of_a_report_with_an_open_one_on_a_passage() {
        Room strict = Room.open();
        Room.step("reviewer", strict.submitted("analyst"), "approve").is(200);
        Caller.as("analyst").post("source-versions/" + strict.version() + "/threads", "{\"start\":5,\"end\":9,\"exact\":\"said\",\"text\":\"Who heard it?\"}").is(201);
        String held = strict.report("Held back");
        Room.reportStep("analyst", held, "submit").is(200);
        assertTrue(Room.reportStep("reviewer", held, "approve").is(409).text().contains("A discussion on it is open. Resolve it first."));
    }

    private static void letDiscussionsHoldNothingBack() {
        Reply policy = Caller.as("lead").get("projects/" + room.project() + "/policy").is(200);
        Caller.as("lead").put("projects/" + room.project() + "/policy", policy.header("ETag"), ((ObjectNode) policy.json()).put("threadsBlock", false).toString()).is(200);
    }

    private static String annotate(String who, String json) {
        return Caller.as(who).post("source-versions/" + room.version() + "/annotations", json).is(201).id();
    }

    private static String claim(String proposition) {
        return Caller.as("lead").get("projects/" + room.project() + "/claims").is(200).json().valueStream().filter(claim -> claim.path("proposition").asText().equals(proposition))
            .findFirst().orElseThrow().path("id").asText();
    }

    private static byte[] content(String file) {
        return Caller.as("lead").get("files/" + file + "/content").is(200).bytes();
    }
}
