package org.apostil.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.apostil.api.Caller;
import org.apostil.api.Caller.Reply;
import org.apostil.api.Room;
import org.apostil.launch.TrailCheck;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A purge leaves nothing of a source in any table of the database, and the audit trail says that it was, and still verifies. */
class PurgeIT {

    /** Every column of every table that can hold words, as the database itself lists them: a new table cannot be forgotten. */
    private static final String COLUMNS = """
        select c.table_name, c.column_name, c.data_type from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
        where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.is_generated = 'NEVER'
          and c.data_type in ('text', 'character varying', 'json', 'jsonb', 'bytea', 'ARRAY', 'tsvector', 'xml', 'character', 'USER-DEFINED')""";

    private static final String MARKER = "qx" + UUID.randomUUID().toString().replace("-", "").replaceAll("\\d", "k") + "zv";

    private static Room room;
    private static String source;
    private static String version;
    private static String annotation;
    private static String elsewhere;
    private static String report;
    private static String release;
    private static Map<String, Integer> before;
    private static Reply purged;

    @BeforeAll
    static void write_about_it_everywhere_and_purge_it() throws SQLException {
        room = Room.open();
        Reply added = Caller.as("lead").post("projects/" + room.project() + "/sources", Room.source("Title " + MARKER, "He said " + MARKER + " so.\n\nAnd more of it.")).is(201);
        source = added.id();
        version = added.json().path("versionId").asText();
        annotation = write("analyst", "\"kind\":\"comment\",\"note\":\"Why " + MARKER + "?\"");
        Room.step("analyst", annotation, "submit").is(200);
        Room.step("reviewer", annotation, "approve").is(200);
        String claim = write("analyst", "\"kind\":\"claim\",\"mode\":\"authors-voice\",\"proposition\":\"That %s is\"".formatted(MARKER));
        write("reviewer", "\"kind\":\"credibility-note\",\"reliability\":\"B\",\"reliabilityReason\":\"Known %s\",\"about\":\"%s\"".formatted(MARKER, claim));
        String thread = Caller.as("analyst").post("annotations/" + claim + "/threads", "{\"text\":\"@reviewer is %s so?\"}".formatted(MARKER)).is(201).id();
        Caller.as("reviewer").post("threads/" + thread + "/posts", "{\"text\":\"It is %s\"}".formatted(MARKER)).is(201);
        Caller.as("reviewer").post("annotations/" + claim + "/suggestions", """
            {"revision":1,"reason":"Say %1$s","content":{"kind":"claim","mode":"authors-voice","proposition":"Not %1$s","spans":[{"role":"content","start":8,"end":%2$d,"exact":"%1$s"}]}}""".formatted(MARKER, 8 + MARKER.length())).is(201);
        report = Caller.as("analyst").post("projects/" + room.project() + "/reports", """
            {"title":"A report","handlingMark":"TLP:GREEN","summary":"It quotes %1$s","sources":[{"source":"%2$s","statement":"On %1$s"},{"source":"%3$s","statement":"Beside %1$s"}]}""".formatted(MARKER, source, room.source())).is(201).json().path("report").asText();
        Room.reportStep("analyst", report, "submit").is(200);
        Room.reportStep("reviewer", report, "approve").is(200);
        release = Room.release("lead", report).is(201).id();
        Room.file("lead", "source", source, "html");
        elsewhere = room.submitted("analyst2");
        before = found();
        purged = Room.fate("lead", source, "purge", "{\"title\":\"Title %s\",\"reason\":\"By order of a court\"}".formatted(MARKER));
    }

    private static String write(String author, String fields) {
        return Caller.as(author).post("source-versions/" + version + "/annotations", "{%s,\"spans\":[{\"role\":\"content\",\"start\":8,\"end\":%d,\"exact\":\"%s\"}]}".formatted(fields, 8 + MARKER.length(), MARKER)).is(201).id();
    }

    /** How many rows of each table hold the marker, as words or as bytes. */
    private static Map<String, Integer> found() throws SQLException {
        Map<String, Integer> found = new TreeMap<>();
        try (Connection owner = Caller.apostil().database().connect(); Statement columns = owner.createStatement(); ResultSet each = columns.executeQuery(COLUMNS)) {
            while (each.next()) {
                String column = "\"" + each.getString(2) + "\"";
                String holds = each.getString(3).equals("bytea") ? "position(convert_to(?, 'UTF8') in " + column + ") > 0" : "position(lower(?) in lower(" + column + "::text)) > 0";
                try (PreparedStatement count = owner.prepareStatement("select count(*) from \"" + each.getString(1) + "\" where " + holds)) {
                    count.setString(1, MARKER);
                    try (ResultSet counted = count.executeQuery()) {
                        counted.next();
                        found.merge(each.getString(1), counted.getInt(1), Integer::sum);
                    }
                }
            }
        }
        found.values().removeIf(count -> count == 0);
        return found;
    }

    private static int count(String query) throws SQLException {
        try (Connection owner = Caller.apostil().database().connect(); Statement statement = owner.createStatement(); ResultSet counted = statement.executeQuery(query)) {
            counted.next();
            return counted.getInt(1);
        }
    }

    @Test
    void nothing_of_the_text_remains_in_any_table() throws SQLException {
        Set<String> held = before.keySet();
        for (String table : Set.of("source_version", "provenance", "annotation_revision", "annotation_span", "claim", "post", "suggestion", "report_edition", "report_source", "audit_event", "notification")) {
            assertTrue(held.contains(table), () -> "What is looked for was there to be found in " + table + ": " + held);
        }
        purged.is(200);
        assertEquals(Map.of(), found());
        assertEquals(0, count("select count(*) from release_file where content is not null and release_id = '%s'".formatted(release)));
        assertEquals(0, count("select count(*) from release_snapshot where release_id = '%s'".formatted(release)));
        assertEquals(0, count("select count(*) from file_order where origin_id in ('%s', '%s', '%s')".formatted(source, report, release)));
    }

    @Test
    void what_is_answered_says_what_happened() {
        assertEquals("purged", purged.is(200).json().at("/standing/code").asText());
        assertEquals("By order of a court", purged.json().path("reason").asText());
        assertEquals(64, purged.json().at("/sha256/0").asText().length());
        Reply gone = Caller.as("observer").get("sources/" + source).is(410);
        assertTrue(gone.text().contains("This source was purged by Lead on") && gone.text().contains("By order of a court."), gone.text());
        Caller.as("observer").get("source-versions/" + version).is(404);
        Caller.as("observer").get("annotations/" + annotation).is(404);
        Caller.as("lead").get("sources/" + source + "/purge").is(410);
        Room.fate("lead", source, "restoration", "{\"reason\":\"Back\"}").is(409);
        assertFalse(Caller.as("lead").get("projects/" + room.project() + "/sources").is(200).text().contains(source));
    }

    @Test
    void what_was_written_about_other_sources_stays() {
        assertEquals("submitted", Caller.as("lead").get("annotations/" + elsewhere).is(200).json().at("/state/code").asText());
        Caller.as("lead").get("reports/" + report).is(200);
        Caller.as("lead").get("projects/" + room.project() + "/reports").is(200);
        Caller.as("lead").get("projects/" + room.project() + "/claims").is(200);
    }

    @Test
    void release_keeps_its_record_and_says_that_its_file_was_purged() {
        Reply record = Caller.as("lead").get("releases/" + release).is(200);
        assertTrue(record.text().contains("\"number\":1"), record.text());
    }

    @Test
    void trail_says_that_it_was_purged_never_what_it_said_and_still_verifies() throws IOException {
        JsonNode event = Caller.as("lead").get("projects/" + room.project() + "/audit?action=source.purged").is(200).json().at("/events/0");
        assertEquals("purged a source", event.path("words").asText());
        assertEquals("By order of a court", event.path("reason").asText());
        assertEquals(purged.json().at("/sha256/0").asText(), event.at("/after/sha256/0").asText());
        assertTrue(event.at("/after/redacted/events").asInt() > 10, event::toString);
        assertEquals("", TrailCheck.fault(Caller.apostil().database()));
        JsonNode created = Caller.as("lead").get("projects/" + room.project() + "/audit?subject=" + annotation).is(200).json();
        assertTrue(created.path("events").size() >= 3, "That it was written, submitted and approved is still told: " + created);
        assertTrue(created.at("/events/0/after").isNull() && created.at("/events/0/purge").asLong() == event.path("seq").asLong(), created::toString);
    }

    @Test
    void only_a_lead_purges_with_the_title_and_a_reason() {
        String other = Caller.as("lead").post("projects/" + room.project() + "/sources", Room.source("Exactly", "Text.")).is(201).id();
        Room.fate("reviewer", other, "purge", "{\"title\":\"Exactly\",\"reason\":\"r\"}").is(403);
        Room.fate("admin", other, "purge", "{\"title\":\"Exactly\",\"reason\":\"r\"}").is(404);
        assertTrue(Room.fate("lead", other, "purge", "{\"title\":\"exactly\",\"reason\":\"r\"}").is(422).text().contains("Nothing was erased"));
        Room.fate("lead", other, "purge", "{\"title\":\"Exactly\",\"reason\":\" \"}").is(422);
        assertEquals("Exactly", Caller.as("lead").get("sources/" + other + "/purge").is(200).json().path("title").asText());
        Caller.as("lead").get("sources/" + other).is(200);
    }

    @Test
    void the_application_gets_around_the_function_by_no_statement_of_its_own() throws SQLException {
        String other = Caller.as("lead").post("projects/" + room.project() + "/sources", Room.source("Kept", "Kept.")).is(201).id();
        String lead = "(select user_id from member where role = 'LEAD' and project_id = '%s' limit 1)".formatted(room.project());
        String analyst = "(select user_id from member where role = 'ANALYST' and project_id = '%s' limit 1)".formatted(room.project());
        String password = org.apostil.launch.TrailCheck.applicationPassword(Caller.apostil().home());
        try (Connection application = DriverManager.getConnection(Caller.apostil().database().url(), "apostil_app", password); Statement statement = application.createStatement()) {
            statement.execute("select set_config('apostil.projects', '*', false)");
            for (String abuse : java.util.List.of("select purge_source('%s', %s, 'r')".formatted(other, analyst), "select purge_source('%s', %s, ' ')".formatted(other, lead),
                    "select purge_source('%s', %s, 'r')".formatted(UUID.randomUUID(), lead), "update source set standing = 'PURGED' where id = '%s'".formatted(other),
                    "update source set standing = 'IN_WORK' where id = '%s'".formatted(source), "select purge_delete()", "call purge_follow()", "insert into audit_redaction values (1, 2)",
                    "insert into purge (project_id, source_id, reason, purged_by, sha256) values ('%s', '%s', 'r', %s, '{}')".formatted(room.project(), other, lead),
                    "update audit_event set reason = null", "delete from source_version where source_id = '%s'".formatted(other),
                    "create temporary table purge_row (rel oid, spot tid); select purge_source('%s', %s, 'r')".formatted(other, lead))) {
                assertThrows(SQLException.class, () -> statement.execute(abuse), abuse);
            }
            statement.execute("discard temp");
            application.setAutoCommit(false);
            statement.execute("select purge_source('%s', %s, 'r')".formatted(other, lead));
            assertThrows(SQLException.class, () -> statement.execute("update annotation set author_id = author_id, kind = 'CLAIM'"), "A purge opens nothing to whoever called it");
            application.rollback();
        }
        assertEquals("Kept", Caller.as("lead").get("sources/" + other).is(200).json().at("/provenance/title").asText());
    }

    @Test
    void a_withdrawn_source_is_out_of_the_work_and_comes_back_whole() {
        Room ours = Room.open();
        String theirs = ours.submitted("analyst");
        Room.fate("analyst", ours.source(), "withdrawal", "{\"reason\":\"r\"}").is(403);
        Room.fate("lead", ours.source(), "withdrawal", "{}").is(422);
        assertEquals("withdrawn", Room.fate("lead", ours.source(), "withdrawal", "{\"reason\":\"A copy of another\"}").is(200).json().at("/standing/code").asText());
        Room.fate("lead", ours.source(), "withdrawal", "{\"reason\":\"Again\"}").is(409);
        Reply stale = Caller.as("lead").with("If-Match", "\"0\"").post("sources/" + ours.source() + "/restoration", "{\"reason\":\"Back\"}").is(412);
        assertEquals("withdrawn", stale.json().at("/current/standing/code").asText(), stale.text());
        Caller.as("lead").post("sources/" + ours.source() + "/restoration", "{\"reason\":\"Back\"}").is(428);
        assertEquals("[]", Caller.as("lead").get("projects/" + ours.project() + "/sources").is(200).text());
        assertEquals("[]", Caller.as("lead").get("projects/" + ours.project() + "/annotations").is(200).text());
        assertEquals(1, Caller.as("lead").get("projects/" + ours.project() + "/sources?standing=withdrawn").is(200).json().size());
        assertEquals("A copy of another", Caller.as("observer").get("sources/" + ours.source() + "/standing").is(200).json().path("reason").asText());
        Caller.as("observer").get("source-versions/" + ours.version()).is(200);
        assertTrue(Caller.as("analyst").post("source-versions/" + ours.version() + "/annotations", Room.comment("More")).is(409).text().contains("The source is withdrawn"));
        Room.step("reviewer", theirs, "approve").is(409);
        assertTrue(Caller.as("analyst").post("projects/" + ours.project() + "/reports", ours.composition("A report", "")).is(409).text().contains("The source is withdrawn"));
        Room.fate("lead", ours.source(), "restoration", "{\"reason\":\"It is not\"}").is(200);
        assertEquals(1, Caller.as("lead").get("projects/" + ours.project() + "/annotations").is(200).json().size());
        Room.step("reviewer", theirs, "approve").is(200);
        assertEquals(1, Caller.as("lead").get("projects/" + ours.project() + "/audit?action=source.restored").is(200).json().path("events").size());
    }

    @Test
    void several_are_withdrawn_at_once() {
        Room ours = Room.open();
        JsonNode outcome = Caller.as("lead").post("projects/" + ours.project() + "/sources/withdrawals",
            "{\"reason\":\"Not of ours\",\"sources\":[{\"id\":\"%s\",\"etag\":\"1\"},{\"id\":\"%s\",\"etag\":\"1\"}]}".formatted(ours.source(), room.source())).is(200).json();
        assertEquals("Withdrawn: 1. Refused: 1. What was refused stays as it was.", outcome.path("words").asText());
    }
}
