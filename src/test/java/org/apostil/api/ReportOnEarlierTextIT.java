package org.apostil.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.apostil.export.pdf.PdfText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A report was composed and approved, and then a newer text of its source came. */
class ReportOnEarlierTextIT {

    private static final String NEWER = "A newer text of the source is known; the report shows the earlier one.";

    private Room room;
    private String report;

    @BeforeEach
    void newer_text_comes_after_the_approval() {
        room = Room.open();
        report = room.approvedReport("On the text of then");
        Newer.add("lead", room.source(), Newer.TEXT).is(201);
    }

    @Test
    void preview_says_so_and_the_approval_lapses() {
        assertTrue(leftOut().contains(NEWER), leftOut()::toString);
        JsonNode review = Caller.as("observer").get("reports/" + report + "/review").is(200).json();
        assertEquals("submitted", review.at("/state/code").asText());
        assertEquals("Approval of Reviewer lapsed: what it shows changed", review.at("/lapsed/0").asText());
        assertTrue(Room.release("lead", report).is(409).text().contains("0 of 1 approval is given to what it shows now."));
    }

    @Test
    void report_shows_the_earlier_text_with_its_annotations_and_says_so() {
        String draft = pdf(Room.file("analyst", "report", report, "pdf"));
        assertTrue(draft.contains("He said[1] so.") && !draft.contains("so, they say"), draft);
        assertTrue(draft.contains("Why?"), draft);
        assertTrue(draft.contains("Superseded: a newer text of this source is known."), draft);
    }

    @Test
    void approved_anew_it_leaves_on_the_earlier_text_and_says_so() {
        Room.reportStep("reviewer", report, "approve").is(200);
        String release = Room.release("lead", report).is(201).id();
        String released = PdfText.all(Caller.as("lead").get("releases/" + release + "/file").is(200).bytes()).replaceAll("\\s+", " ");
        assertTrue(released.contains("He said[1] so.") && released.contains("Superseded: a newer text of this source is known."), released);
    }

    @Test
    void next_edition_takes_the_newest_text() {
        Caller.as("analyst").with("If-Match", Caller.as("analyst").get("reports/" + report).header("ETag")).send("PUT", "reports/" + report, room.composition("On the text of now", "")).is(200);
        assertFalse(leftOut().contains(NEWER), leftOut()::toString);
        String draft = pdf(Room.file("analyst", "report", report, "pdf"));
        assertTrue(draft.contains("He said so, they say.") && !draft.contains("Superseded: a newer text"), draft);
    }

    private List<String> leftOut() {
        return Caller.as("lead").get("reports/" + report + "/preview").is(200).json().path("leftOut").findValuesAsText("words");
    }

    private static String pdf(String file) {
        return PdfText.all(Caller.as("analyst").get("files/" + file + "/content").is(200).bytes()).replaceAll("\\s+", " ");
    }
}
