package org.apostil.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Reports that people write, by the interface. */
class ReportsIT {

    private final Room room = Room.open();

    @Test
    void every_save_is_an_edition_and_the_earlier_ones_stay() {
        String report = room.report("First");
        save("reviewer", report, room.composition("Second", ",\"summary\":\"In **short**.\"")).is(200);
        JsonNode editions = Caller.as("observer").get("reports/" + report + "/editions").is(200).json();
        assertEquals(List.of("Second", "First"), editions.findValuesAsText("title"));
        assertEquals(List.of("Reviewer", "Analyst"), editions.findValuesAsText("by"));
        assertEquals("In **short**.", editions.at("/0/composition/summary").asText());
    }

    @Test
    void what_says_the_same_is_no_edition() {
        String report = room.report("Same");
        assertEquals(1, save("lead", report, room.composition("Same", "")).is(200).json().path("number").asInt());
    }

    @Test
    void who_saves_second_is_told_and_nothing_is_overwritten() {
        for (int round = 0; round < 10; round++) {
            String report = room.report("Raced");
            String seen = Caller.as("lead").get("reports/" + report).header("ETag");
            List<Integer> answers = IntStream.range(0, 4).parallel()
                .mapToObj(i -> Caller.as("reviewer").with("If-Match", seen).send("PUT", "reports/" + report, room.composition("Title " + i, "")).status()).sorted().toList();
            assertEquals(List.of(200, 412, 412, 412), answers);
            assertEquals(2, Caller.as("lead").get("reports/" + report + "/editions").json().size());
        }
    }

    @Test
    void all_that_is_missing_is_said_at_once() {
        JsonNode problem = Caller.as("analyst").post("projects/" + room.project() + "/reports", "{\"title\":\" \"}").is(422).json();
        assertEquals(List.of("title", "handlingMark", "sources"), problem.path("violations").findValuesAsText("field"));
    }

    @Test
    void source_of_another_project_is_no_source_of_the_report() {
        Room other = Room.closed("analyst2");
        Caller.as("analyst").post("projects/" + room.project() + "/reports", other.composition("Theirs", "")).is(404);
        Caller.as("analyst2").post("projects/" + room.project() + "/reports", other.composition("Theirs", "")).is(422);
        Caller.as("analyst2").post("projects/" + room.project() + "/reports", "{\"title\":\"Twice\",\"handlingMark\":\"TLP:RED\",\"sources\":[{\"source\":\"%1$s\"},{\"source\":\"%1$s\"}]}"
            .formatted(room.source())).is(422);
    }

    @Test
    void preview_says_what_is_left_out_and_why() {
        Room here = Room.open();
        String approved = here.submitted("analyst");
        Room.step("reviewer", approved, "approve").is(200);
        here.draft("analyst");
        Room.step("reviewer", here.submitted("analyst"), "reject").is(200);
        here.thread(approved);
        JsonNode preview = preview(here.report("Left out"));
        assertEquals(1, preview.path("annotations").asInt());
        assertEquals(List.of("Left out: 1 draft that nobody has submitted yet.", "Left out: 1 rejected annotation.", "1 discussion is not resolved."),
            preview.path("leftOut").findValuesAsText("words"));
    }

    @Test
    void preview_says_of_what_was_changed_after_its_approval_that_the_approval_lapsed() {
        Room here = Room.open();
        String approved = here.submitted("analyst");
        Room.step("reviewer", approved, "approve").is(200);
        Caller.as("analyst").put("annotations/" + approved, Room.etag("analyst", approved), Room.comment("Why, and where?")).is(200);
        JsonNode preview = preview(here.report("Lapsed"));
        assertEquals(0, preview.path("annotations").asInt());
        assertEquals(List.of("Left out: 1 submitted annotation that nobody has approved yet.", "Of 1 annotation an approval lapsed, for it was changed afterwards."),
            preview.path("leftOut").findValuesAsText("words"));
    }

    @Test
    void report_shows_what_is_approved_alone_unless_somebody_said_otherwise() {
        Room here = Room.open();
        here.draft("analyst");
        here.submitted("analyst");
        assertEquals(0, preview(here.report("Approved alone")).path("annotations").asInt());
        String said = Caller.as("analyst").post("projects/" + here.project() + "/reports", here.composition("All", ",\"selection\":{\"states\":[\"draft\",\"submitted\",\"approved\"]}"))
            .is(201).json().path("report").asText();
        assertEquals(2, preview(said).path("annotations").asInt());
    }

    @Test
    void grades_are_chosen_by_each_axis_for_itself() {
        Room here = Room.open();
        here.draft("analyst");
        Caller.as("analyst").post("source-versions/" + here.version() + "/annotations", """
            {"kind":"credibility-note","spans":[{"role":"content","start":5,"end":9,"exact":"said"}],
             "reliability":"B","reliabilityReason":"Usually so.","credibility":"2","credibilityReason":"It fits."}""").is(201);
        JsonNode chosen = preview(selecting(here, "{\"states\":[\"draft\"],\"reliability\":[\"B\"]}"));
        assertEquals(1, chosen.path("annotations").asInt());
        assertEquals(List.of("Left out: 1 annotation that the chosen kinds, grades, speakers or authors leave out."), chosen.path("leftOut").findValuesAsText("words"));
        assertEquals(0, preview(selecting(here, "{\"states\":[\"draft\"],\"reliability\":[\"B\"],\"credibility\":[\"3\"]}")).path("annotations").asInt());
    }

    @Test
    void fingerprint_is_the_same_until_something_changes_that_the_report_shows() {
        Room here = Room.open();
        String approved = here.submitted("analyst");
        Room.step("reviewer", approved, "approve").is(200);
        String report = here.report("Fingerprint");
        String before = preview(report).path("fingerprint").asText();
        assertEquals(before, preview(report).path("fingerprint").asText());
        here.thread(approved);
        String after = preview(report).path("fingerprint").asText();
        assertNotEquals(before, after);
        String claim = here.claim("It was said.");
        String unapproved = preview(report).path("fingerprint").asText();
        Caller.as("lead").post("claims/" + claim + "/verdicts", "{\"verdict\":\"supported\",\"reason\":\"So it is.\"}").is(201);
        assertEquals(unapproved, preview(report).path("fingerprint").asText(), "a verdict on a claim that it does not show");
    }

    @Test
    void mixed_likelihoods_are_warned_of_and_saved_all_the_same() {
        String report = Caller.as("analyst").post("projects/" + room.project() + "/reports", room.composition("Mixed", ",\"summary\":\"It is likely. It is probable.\"")).is(201).json().path("report").asText();
        assertTrue(preview(report).at("/remarks/0/words").asText().startsWith("“probable” is of the other row"), () -> preview(report).toString());
    }

    private static String selecting(Room here, String selection) {
        return Caller.as("analyst").post("projects/" + here.project() + "/reports", here.composition("Chosen", ",\"selection\":" + selection)).is(201).json().path("report").asText();
    }

    private static JsonNode preview(String report) {
        return Caller.as("lead").get("reports/" + report + "/preview").is(200).json();
    }

    private static Caller.Reply save(String who, String report, String composition) {
        return Caller.as(who).with("If-Match", Caller.as(who).get("reports/" + report).header("ETag")).send("PUT", "reports/" + report, composition);
    }
}
