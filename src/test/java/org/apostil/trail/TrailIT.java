package org.apostil.trail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apostil.api.Blind;
import org.apostil.api.Caller;
import org.apostil.api.Room;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The audit trail by the interface: who sees what of it, by what it is filtered, and what the files hold. */
class TrailIT {

    private static final CSVFormat RFC_4180 = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private static Room room;
    private static String annotation;

    @BeforeAll
    static void open() {
        room = Room.open();
        annotation = decided("=1+2");
        List.of("+1", "-1", "@SUM(A1)", "\\t=1", " =1", "＝1", "Say \\\"who\\\", and\\nwhere; привет, 😀").forEach(TrailIT::decided);
    }

    private static String decided(String reason) {
        String submitted = room.submitted("analyst");
        Caller.as("reviewer").with("If-Match", Room.etag("reviewer", submitted)).post("annotations/" + submitted + "/steps", "{\"action\":\"request-changes\",\"reason\":\"%s\"}".formatted(reason)).is(200);
        return submitted;
    }

    @Test
    void events_come_newest_first_with_words_and_page_by_page() {
        JsonNode first = trail("?limit=3&subject=" + annotation);
        assertEquals(List.of("asked for changes to an annotation", "submitted an annotation", "wrote an annotation"), texts(first, "words"));
        assertEquals("=1+2", first.at("/events/0/reason").asText());
        assertEquals("submitted", first.at("/events/0/before/state").asText());
        assertEquals("changes-requested", first.at("/events/0/after/state").asText());
        JsonNode two = trail("?limit=2&subject=" + annotation);
        assertEquals(List.of("wrote an annotation"), texts(trail("?limit=2&subject=" + annotation + "&before=" + two.path("before").asLong()), "words"));
    }

    @TestFactory
    Stream<DynamicTest> each_filter_finds_what_fits_and_nothing_else() {
        String reviewer = trail("?action=annotation.changes-requested&limit=1").at("/events/0/actor/id").asText();
        String today = trail("?limit=1").at("/events/0/at").asText().substring(0, 10);
        return Stream.of("person=" + reviewer + "&words=sum(a1) 1", "action=annotation.changes-requested 8", "action=annotation.changed 0", "words=ПРИВЕТ 1", "words=%25 0", "words=_ 0",
                "from=" + today + "&action=annotation.changes-requested 8", "until=" + today + "&action=annotation.changes-requested 8", "until=2001-01-01 0", "from=2999-01-01 0", "subject=" + UUID.randomUUID() + " 0")
            .map(row -> row.split(" ")).map(row -> DynamicTest.dynamicTest(row[0], () -> assertEquals(Integer.parseInt(row[1]), trail("?" + row[0]).path("events").size())));
    }

    @Test
    void filter_that_cannot_be_is_refused() {
        for (String wrong : List.of("from=yesterday", "from=2017-02-30", "from=2017-03-02&until=2017-03-01", "words=" + "x".repeat(201), "limit=0", "limit=501")) {
            Caller.as("lead").get("projects/" + room.project() + "/audit?" + wrong).is(422);
        }
    }

    @Test
    void csv_reads_back_and_holds_no_formula() throws IOException {
        Caller.Reply file = Caller.as("reviewer").get("projects/" + room.project() + "/audit.csv?action=annotation.changes-requested").is(200);
        assertTrue(file.header("Content-Disposition").matches("attachment; filename=\"audit-trail-\\d+\\.csv\""));
        List<CSVRecord> rows = RFC_4180.parse(new StringReader(file.text())).getRecords();
        assertEquals(List.of("'=1+2", "'+1", "'-1", "'@SUM(A1)", "'=1", "'=1", "'＝1", "Say \"who\", and\nwhere; привет, 😀"), rows.stream().map(row -> row.get("reason")).toList());
        rows.forEach(row -> row.forEach(cell -> assertFalse(cell.matches("(?s)\\s*[=+\\-@＝＋－＠].*"), cell)));
        rows.forEach(row -> assertEquals(13, row.size()));
        assertEquals("Reviewer", rows.getFirst().get("actor"));
        assertEquals("{\"state\": \"submitted\", \"revision\": 1}", rows.getFirst().get("before"));
    }

    @Test
    void files_hold_every_event_of_the_project_once_and_that_they_were_made() throws IOException {
        String csv = Caller.as("lead").get("projects/" + room.project() + "/audit.csv").is(200).text();
        List<String> seqs = RFC_4180.parse(new StringReader(csv)).getRecords().stream().map(row -> row.get("seq")).toList();
        List<String> all = texts(trail("?limit=500"), "seq").reversed().stream().filter(seq -> Long.parseLong(seq) <= Long.parseLong(seqs.getLast())).toList();
        assertEquals(all, seqs);
        assertEquals("csv", trail("?action=trail.exported&limit=1").at("/events/0/after/format").asText());
    }

    @Test
    void who_is_no_member_sees_not_one_row() {
        for (String who : List.of("admin")) {
            for (String path : List.of("audit", "audit.csv", "audit.jsonl")) {
                assertEquals(Caller.as(who).get("projects/" + UUID.randomUUID() + "/" + path).is(404).text(), Caller.as(who).get("projects/" + room.project() + "/" + path).is(404).text());
            }
            String seq = trail("?limit=1").at("/events/0/seq").asText();
            assertEquals(Caller.as(who).get("audit/999999999").is(404).text(), Caller.as(who).get("audit/" + seq).is(404).text());
        }
        Room theirs = Room.closed("analyst2");
        Caller.as("lead").get("projects/" + theirs.project() + "/audit").is(404);
        assertFalse(Caller.as("lead").get("projects/" + room.project() + "/audit.jsonl").is(200).text().contains(theirs.project()));
    }

    @Test
    void administrators_see_the_installation_and_nothing_of_a_project() {
        String everything = Caller.as("admin").get("audit.jsonl").is(200).text();
        assertTrue(everything.lines().allMatch(line -> line.contains("\"project\":null")));
        assertFalse(everything.contains(room.project()) || everything.contains(annotation) || everything.contains("annotation."));
        assertTrue(everything.contains("\"user.created\""));
    }

    @Test
    void sign_in_that_is_refused_is_written_down_without_what_was_typed() {
        for (int tries = 0; tries < 3; tries++) {
            Caller.nobody().post("tokens", "{\"username\":\"my-secret-word\",\"password\":\"wrong\"}").is(401);
        }
        JsonNode refused = Caller.as("admin").get("audit?action=session.refused").is(200).json();
        assertFalse(refused.path("events").isEmpty());
        assertFalse(refused.toString().contains("my-secret-word"));
        assertTrue(refused.at("/events/0/actor").isNull());
    }

    @Test
    void what_a_blind_first_pass_keeps_back_is_kept_back_here_too() {
        Room blind = Blind.room();
        String theirs = blind.submitted("analyst");
        String thread = blind.thread(theirs);
        Caller.as("analyst").post("projects/" + blind.project() + "/speakers", "{\"name\":\"Zanzibar\",\"kind\":\"person\"}").is(201);
        String before = Caller.as("reviewer").get("projects/" + blind.project() + "/audit.jsonl").is(200).text();
        assertFalse(before.contains(theirs) || before.contains(thread) || before.contains("Zanzibar"), before);
        Blind.set(blind, false);
        String after = Caller.as("reviewer").get("projects/" + blind.project() + "/audit.jsonl").is(200).text();
        assertTrue(after.contains(theirs) && after.contains(thread) && after.contains("Zanzibar"));
    }

    @Test
    void passes_and_rulings_of_colleagues_are_kept_back_from_one_who_is_blind() {
        Room blind = Blind.room();
        String theirs = blind.draft("analyst");
        blind.draft("analyst2");
        String alone = Caller.as("analyst").post("source-versions/" + blind.version() + "/annotations",
            "{\"kind\":\"comment\",\"spans\":[{\"role\":\"content\",\"start\":15,\"end\":18,\"exact\":\"She\"}],\"note\":\"Alone\"}").is(201).id();
        List.of("analyst", "analyst2", "lead").forEach(who -> Blind.submit(blind, who));
        String etag = Room.etag("lead", alone).replace("\"", "");
        String ruling = Caller.as("lead").post("sources/" + blind.source() + "/rulings",
            "{\"way\":\"none\",\"reason\":\"Nobody says so\",\"sides\":[{\"annotation\":\"%s\",\"etag\":\"%s\"}]}".formatted(alone, etag)).is(201).id();
        Caller.as("analyst2").post("rulings/" + ruling + "/dissent", "{\"words\":\"But they do\"}").is(201);
        String before = Caller.as("reviewer").get("projects/" + blind.project() + "/audit.jsonl").is(200).text();
        for (String hidden : List.of(theirs, alone, ruling, "Nobody says so", "But they do", "first-pass.submitted")) {
            assertFalse(before.contains(hidden), () -> hidden + " is in " + before);
        }
        Blind.submit(blind, "reviewer");
        String after = Caller.as("reviewer").get("projects/" + blind.project() + "/audit.jsonl").is(200).text();
        for (String shown : List.of(theirs, alone, ruling, "Nobody says so", "But they do", "first-pass.submitted")) {
            assertTrue(after.contains(shown), () -> shown + " is not in " + after);
        }
    }

    private static JsonNode trail(String query) {
        return Caller.as("lead").get("projects/" + room.project() + "/audit" + query.replace("ПРИВЕТ", "%D0%9F%D0%A0%D0%98%D0%92%D0%95%D0%A2")).is(200).json();
    }

    private static List<String> texts(JsonNode page, String field) {
        return StreamSupport.stream(page.path("events").spliterator(), false).map(event -> event.path(field).asText()).toList();
    }
}
