package org.apostil.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.apostil.export.ReadBack;
import org.apostil.export.pdf.PdfText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a report of two sources holds of what people did, written by the interface and read back from its PDF. */
class ReportContentsIT {

    private static final String ALL = "{\"text\":\"full\",\"discussions\":true,\"dissent\":true,\"tables\":true,\"audit\":true,\"method\":true}";

    private Room room;
    private String second;

    /** A source on which two analysts differed, a ruling that one of them dissents from, and a source that came later. */
    @BeforeEach
    void two_sources_and_a_ruling() {
        room = Blind.room();
        grade("analyst", "B");
        grade("analyst2", "D");
        List.of("analyst", "analyst2", "reviewer", "lead").forEach(who -> Blind.submit(room, who));
        JsonNode sides = Caller.as("lead").get("sources/" + room.source() + "/adjudication").is(200).json().at("/disagreements/0/sides");
        int picked = sides.at("/0/said/reliability/code").asText().equals("D") ? 0 : 1;
        String ruling = Caller.as("lead").post("sources/" + room.source() + "/rulings", "{\"way\":\"pick\",\"pick\":\"%s\",\"reason\":\"The second is borne out.\",\"sides\":[{\"annotation\":\"%s\",\"etag\":%s},{\"annotation\":\"%s\",\"etag\":%s}]}"
            .formatted(sides.at("/%d/annotation".formatted(picked)).asText(), sides.at("/0/annotation").asText(), sides.at("/0/etag"), sides.at("/1/annotation").asText(), sides.at("/1/etag"))).is(201).id();
        Caller.as("analyst").post("rulings/" + ruling + "/dissent", "{\"words\":\"Mine is borne out.\"}").is(201);
        Blind.set(room, false);
        second = Caller.as("lead").post("projects/" + room.project() + "/sources", Room.source("Came later", "Another text.\n\nOf two paragraphs.")).is(201).id();
    }

    @Test
    void sources_stand_in_the_chosen_order_with_ruling_dissent_and_extract_of_the_trail() {
        byte[] pdf = pdf(ALL);
        assertEquals(List.of("Source 1: Came later", "Source 2: Source"), ReadBack.PDF.sections(pdf).stream().filter(name -> name.matches("Source \\d.*")).toList());
        String shown = ReadBack.PDF.words(pdf);
        assertTrue(shown.contains(PdfText.bare("Another text. Of two paragraphs.")), shown);
        assertTrue(shown.contains(PdfText.bare("The second is borne out.")), shown);
        assertTrue(shown.matches("(?s).*Analystdissents,[^.]*Mineisborneout\\..*"), shown);
        String extract = shown.substring(shown.lastIndexOf("Extractoftheaudittrail"));
        int at = 0;
        List<JsonNode> events = events();
        assertTrue(events.size() >= 4, events::toString);
        for (JsonNode event : events) {
            int found = extract.indexOf(event.path("hash").asText().substring(0, 16), at);
            assertTrue(found > at, () -> event + " in " + extract);
            String line = extract.substring(at, found);
            for (String said : List.of(event.path("seq").asText(), event.at("/actor/name").asText(), event.path("words").asText())) {
                assertTrue(line.contains(PdfText.bare(said)), () -> said + " in " + line);
            }
            at = found;
        }
    }

    @Test
    void without_extract_and_dissent_nothing_of_them_is_said() {
        String shown = ReadBack.PDF.words(pdf(ALL.replace("\"dissent\":true", "\"dissent\":false").replace("\"audit\":true", "\"audit\":false")));
        for (String said : List.of("Extract of the audit trail", events().getFirst().path("hash").asText().substring(0, 16), "Mine is borne out.")) {
            assertFalse(shown.contains(PdfText.bare(said)), said);
        }
        assertTrue(shown.contains(PdfText.bare("Another text.")), shown);
    }

    private void grade(String who, String reliability) {
        Caller.as(who).post("source-versions/" + room.version() + "/annotations", """
            {"kind":"credibility-note","spans":[{"role":"content","start":5,"end":9,"exact":"said"}],"reliability":"%s","reliabilityReason":"Known for it"}""".formatted(reliability)).is(201);
    }

    /** What was done to the annotations of the room, oldest first. */
    private List<JsonNode> events() {
        return Caller.as("lead").get("projects/" + room.project() + "/audit?limit=500").is(200).json().path("events").valueStream()
            .filter(event -> event.path("action").asText().startsWith("annotation.")).toList().reversed();
    }

    private byte[] pdf(String inclusion) {
        String report = Caller.as("analyst").post("projects/" + room.project() + "/reports", """
            {"title":"Contents","handlingMark":"TLP:GREEN","sources":[{"source":"%s"},{"source":"%s"}],"inclusion":%s,
             "selection":{"states":["draft","submitted","approved","rejected"]}}""".formatted(second, room.source(), inclusion)).is(201).json().path("report").asText();
        return Caller.as("analyst").get("files/" + Room.file("analyst", "report", report, "pdf") + "/content").is(200).bytes();
    }
}
