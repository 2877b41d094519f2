package org.apostil.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.IntStream;
import org.apostil.api.Caller.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** A report is reviewed by the rules of annotations, on its edition and on all that it shows. */
class ReportReviewIT {

    private Room room;
    private String annotation;
    private String report;

    @BeforeEach
    void begin() {
        room = Room.open();
        annotation = room.submitted("analyst");
        Room.step("reviewer", annotation, "approve").is(200);
        report = room.report("Reviewed");
    }

    @Test
    void whoever_reads_the_draft_before_deciding_stands_in_the_trail() {
        Room here = Room.closed("lead").join("analyst", "analyst").join("reviewer", "reviewer");
        String report = here.report("Read first");
        Caller.as("reviewer").get("reports/" + report + "/draft.pdf").is(200);
        JsonNode events = Caller.as("lead").get("projects/" + here.project() + "/audit?action=report.exported").is(200).json().path("events");
        assertEquals(List.of(report, "1"), List.of(events.at("/0/subject/id").asText(), events.at("/0/after/edition").asText()), events::toString);
    }

    @Test
    void report_is_submitted_by_its_author_and_approved_by_a_colleague() {
        assertEquals("Only its author submits it.", refusal(Room.reportStep("reviewer", report, "submit")));
        assertEquals("It is a draft. Its author submits it first.", refusal(Room.reportStep("reviewer", report, "approve")));
        Room.reportStep("analyst", report, "submit").is(200);
        assertEquals("You wrote this. Nobody decides on their own work; a colleague must.", refusal(Room.reportStep("analyst", report, "approve")));
        assertEquals("To decide on annotations and reports in this project one must be reviewer or lead.", refusal(Room.reportStep("analyst2", report, "approve")));
        JsonNode review = Room.reportStep("reviewer", report, "approve").is(200).json();
        assertEquals("approved", review.at("/state/code").asText());
        assertEquals(1, review.path("approvals").asInt());
        assertEquals(9, review.at("/steps/1/checklist").size());
        assertEquals(List.of("Submitted", "Approved"), words(review));
    }

    @Test
    void whoever_saved_an_edition_is_an_author_of_all_of_it() {
        save("reviewer", "Reviewed, with more in it").is(200);
        Room.reportStep("reviewer", report, "submit").is(200);
        assertEquals("You wrote this. Nobody decides on their own work; a colleague must.", refusal(Room.reportStep("reviewer", report, "approve")));
        assertEquals("You wrote this. Nobody decides on their own work; a colleague must.", refusal(Room.reportStep("analyst", report, "approve")));
        Room.reportStep("lead", report, "approve").is(200);
    }

    @Test
    void quorum_is_that_of_the_project() {
        twoAreNeeded();
        Room.reportStep("analyst", report, "submit").is(200);
        assertEquals("submitted", Room.reportStep("reviewer", report, "approve").is(200).json().at("/state/code").asText());
        assertEquals("You have approved this already. 1 of 2 approvals are there; another colleague must look.", refusal(Room.reportStep("reviewer", report, "approve")));
        assertEquals("approved", Room.reportStep("lead", report, "approve").is(200).json().at("/state/code").asText());
    }

    @Test
    void approval_says_something_of_all_nine_standards() {
        Room.reportStep("analyst", report, "submit").is(200);
        JsonNode none = approve("[]").is(422).json();
        assertEquals(9, none.path("violations").size());
        assertTrue(none.path("detail").asText().contains("Say whether standard 7 (change from, or consistency with, earlier judgements explained) is met, before you approve."), none::toString);
        JsonNode unexplained = approve(Room.checklist("not-met", " ")).is(422).json();
        assertEquals("Standard 2 (uncertainties expressed and explained) is not met. Remark why the report may leave nonetheless, or request changes.", unexplained.path("detail").asText());
        JsonNode explained = approve(Room.checklist("not-met", "The source says nothing of them.")).is(200).json();
        assertEquals("approved", explained.at("/state/code").asText());
        assertEquals("The source says nothing of them.", explained.at("/steps/1/checklist/1/remark").asText());
    }

    @Test
    void new_edition_makes_approvals_lapse_in_sight_of_all() {
        Room.reportStep("analyst", report, "submit").is(200);
        Room.reportStep("reviewer", report, "approve").is(200);
        save("analyst", "Reviewed, and edited").is(200);
        JsonNode review = review("observer");
        assertEquals("submitted", review.at("/state/code").asText());
        assertEquals("Approval of Reviewer lapsed: edition 2 replaced 1", review.at("/lapsed/0").asText());
        assertEquals(0, review.path("approvals").asInt());
        Room.reportStep("reviewer", report, "approve").is(200);
    }

    @Test
    void changed_annotation_makes_approvals_lapse_in_sight_of_all() {
        Room.reportStep("analyst", report, "submit").is(200);
        Reply before = Room.reportStep("reviewer", report, "approve").is(200);
        room.thread(annotation);
        JsonNode review = review("observer");
        assertEquals("submitted", review.at("/state/code").asText());
        assertEquals("Approval of Reviewer lapsed: what it shows changed", review.at("/lapsed/0").asText());
        assertNotEquals(before.json().path("fingerprint"), review.path("fingerprint"));
        Reply stale = Room.reportStep("lead", report, before, "approve").is(412);
        assertEquals(review.path("fingerprint"), stale.json().at("/current/fingerprint"), stale::text);
        assertEquals("A discussion on it is open. Resolve it first.", refusal(Room.reportStep("lead", report, "approve")));
    }

    @Test
    void work_beside_the_report_lapses_nothing() {
        Room.reportStep("analyst", report, "submit").is(200);
        Room.reportStep("reviewer", report, "approve").is(200);
        room.submitted("analyst2");
        assertEquals("approved", review("observer").at("/state/code").asText());
    }

    @Test
    void changes_are_requested_with_a_reason_and_what_was_rejected_is_reopened_by_a_colleague() {
        Room.reportStep("analyst", report, "submit").is(200);
        step("reviewer", "{\"action\":\"request-changes\"}").is(422);
        assertEquals("changes-requested", step("reviewer", "{\"action\":\"request-changes\",\"reason\":\"Say more\"}").is(200).json().at("/state/code").asText());
        save("analyst", "More is said").is(200);
        Room.reportStep("analyst", report, "submit").is(200);
        step("reviewer", "{\"action\":\"reject\",\"reason\":\"No\"}").is(200);
        assertEquals("It is rejected, so this can no longer be done.", refusal(save("analyst", "Again")));
        assertEquals("submitted", Room.reportStep("lead", report, "reopen").is(200).json().at("/state/code").asText());
        assertEquals("withdrawn", Room.reportStep("analyst", report, "withdraw").is(200).json().at("/state/code").asText());
        Room.reportStep("lead", report, "restore").is(409);
        assertEquals("draft", Room.reportStep("analyst", report, "restore").is(200).json().at("/state/code").asText());
        save("analyst", "Once more").is(200);
    }

    @Test
    void whoever_sees_it_in_part_in_a_blind_first_pass_decides_nothing() {
        Room.reportStep("analyst", report, "submit").is(200);
        Blind.set(room, true);
        JsonNode review = review("lead");
        assertTrue(review.path("partial").asBoolean());
        assertEquals("You are in a blind first pass of one of its sources and see the report in part. Submit your pass first.", refusal(Room.reportStep("lead", report, "approve")));
        assertTrue(review.at("/release/why").toString().contains("You are in a blind first pass of one of its sources and see the report in part."), review::toString);
    }

    @Test
    void reviewers_are_told_what_waits_and_authors_what_was_decided() {
        Room.reportStep("analyst", report, "submit").is(200);
        assertEquals("/report/report?id=" + report, told("reviewer", "submitted a report for your decision"));
        Room.reportStep("reviewer", report, "approve").is(200);
        assertEquals("/report/report?id=" + report, told("analyst", "approved your report"));
        save("analyst", "Edited").is(200);
        assertEquals("/report/report?id=" + report, told("reviewer", "saved another edition of a report, so your approval of it lapsed"));
    }

    @Test
    void every_step_is_in_the_audit_trail() {
        Room.reportStep("analyst", report, "submit").is(200);
        approve(Room.checklist("not-met", "Because")).is(200);
        save("analyst", "Edited").is(200);
        JsonNode events = Caller.as("lead").get("projects/" + room.project() + "/audit?limit=3").is(200).json().path("events");
        assertEquals(List.of("report.saved", "report.approved", "report.submitted"), events.findValuesAsText("action"));
        assertTrue(events.at("/0/after/lapsed").toString().contains("approve of edition 1"), events::toString);
        assertEquals("[2]", events.at("/1/after/standardsNotMet").toString(), events::toString);
    }

    @RepeatedTest(10)
    void two_approve_at_the_same_instant_and_one_is_first() {
        twoAreNeeded();
        Room.reportStep("analyst", report, "submit").is(200);
        Reply seen = Caller.as("lead").get("reports/" + report + "/review");
        List<Integer> answers = List.of("lead", "reviewer").parallelStream().map(who -> Room.reportStep(who, report, seen, "approve").status()).sorted().toList();
        assertEquals(List.of(200, 412), answers);
        assertEquals(1, review("lead").path("approvals").asInt());
    }

    @RepeatedTest(10)
    void an_approval_and_a_new_edition_come_one_after_the_other() {
        Room.reportStep("analyst", report, "submit").is(200);
        Reply seen = Caller.as("lead").get("reports/" + report + "/review");
        List<Integer> answers = IntStream.range(0, 2).parallel().mapToObj(i -> i == 0 ? Room.reportStep("lead", report, seen, "approve").status()
            : Caller.as("analyst").with("If-Match", seen.header("ETag")).send("PUT", "reports/" + report, room.composition("Raced", "")).status()).toList();
        assertEquals(List.of(200, 412), answers.stream().sorted().toList());
        JsonNode review = review("lead");
        assertEquals(answers.getFirst() == 200 ? "approved" : "submitted", review.at("/state/code").asText());
        assertEquals(answers.getFirst() == 200 ? 1 : 2, review.path("edition").asInt());
    }

    @RepeatedTest(10)
    void an_approval_and_a_change_of_what_is_shown_never_leave_an_approval_of_something_else() {
        Room.reportStep("analyst", report, "submit").is(200);
        Reply seen = Caller.as("lead").get("reports/" + report + "/review");
        IntStream.range(0, 2).parallel().forEach(i -> {
            if (i == 0) {
                Room.reportStep("lead", report, seen, "approve");
            } else {
                room.thread(annotation);
            }
        });
        JsonNode review = review("lead");
        assertEquals("submitted", review.at("/state/code").asText(), review::toString);
        assertEquals(0, review.path("approvals").asInt());
    }

    private void twoAreNeeded() {
        Reply policy = Caller.as("lead").get("projects/" + room.project() + "/policy").is(200);
        Caller.as("lead").put("projects/" + room.project() + "/policy", policy.header("ETag"),
            "{\"approvalsNeeded\":2,\"threadsBlock\":true,\"blindFirstPass\":false,\"gradesRequired\":false,\"handlingMark\":\"TLP:AMBER\"}").is(200);
    }

    private Reply approve(String checklist) {
        Reply seen = Caller.as("reviewer").get("reports/" + report + "/review").is(200);
        return step("reviewer", "{\"action\":\"approve\",\"fingerprint\":\"%s\",\"checklist\":%s}".formatted(seen.json().path("fingerprint").asText(), checklist));
    }

    private Reply step(String who, String json) {
        return Caller.as(who).with("If-Match", Caller.as(who).get("reports/" + report + "/review").header("ETag")).post("reports/" + report + "/steps", json);
    }

    private Reply save(String who, String title) {
        return Caller.as(who).with("If-Match", Caller.as(who).get("reports/" + report).header("ETag")).send("PUT", "reports/" + report, room.composition(title, ""));
    }

    private JsonNode review(String who) {
        return Caller.as(who).get("reports/" + report + "/review").is(200).json();
    }

    /** The address of the notice of this report that says so. */
    private String told(String who, String did) {
        for (JsonNode notice : Caller.as(who).get("notifications").is(200).json().path("notifications")) {
            if (notice.toString().contains(did) && notice.toString().contains(report)) {
                return notice.path("address").asText();
            }
        }
        throw new AssertionError(who + " is not told");
    }

    private static List<String> words(JsonNode review) {
        return review.path("steps").findValues("action").stream().map(action -> action.path("words").asText()).toList();
    }

    private static String refusal(Reply reply) {
        return reply.is(409).json().path("detail").asText();
    }
}
