package org.apostil.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apostil.api.Blind;
import org.apostil.api.Caller;
import org.apostil.api.Newer;
import org.apostil.api.Room;
import org.apostil.launch.Home;
import org.apostil.launch.Secrets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** No row that a person wrote can be overwritten or deleted, and a tampered audit trail is found out. */
class KeptForEverIT {

    /** Pointers, accounts, keys, the index of search, and files before anything became of them: what may change in them is no one's writing. */
    private static final Set<String> CHANGEABLE = Set.of("access_token", "annotation", "annotation_import", "annotation_look", "app_user", "desk_stream",
        "file_order", "file_part", "file_snapshot", "flyway_schema_history", "idempotency_key", "import_item", "import_item_part", "import_upload",
        "import_upload_part", "invitation", "known_browser", "member", "notification", "notification_setting", "one_time_link", "openid_grant", "openid_identity",
        "openid_logout", "openid_second_step", "openid_session", "outgoing_mail", "project", "project_second_factor", "recovery_code", "report", "saved_search", "search_document", "search_language", "search_name", "second_factor",
        "sign_in_try", "source", "source_import", "suggestion", "unfinished_form", "unsubscribe_link", "user_session", "webhook", "webhook_delivery",
        "webhook_place");
    private static final String BROKEN = """
        select count(*) from (select e, lag(e.hash) over (order by e.seq) as before from audit_event e) c
        where (c.e).hash <> audit_event_hash(c.e) and not exists (select from audit_redaction r where r.event = (c.e).seq) or (c.e).prev_hash <> coalesce(c.before, '\\x00'::bytea)""";

    private static Connection owner;
    private static Connection application;

    @BeforeAll
    static void fill() throws SQLException {
        Room room = Room.open();
        String annotation = room.submitted("analyst");
        String thread = room.thread(annotation);
        Caller.as("lead").post("threads/" + thread + "/resolution", "{\"text\":\"So be it\"}").is(200);
        Caller.as("lead").post("projects/" + room.project() + "/speakers", "{\"name\":\"X\",\"kind\":\"person\"}").is(201);
        String speaker = Caller.as("lead").get("projects/" + room.project() + "/speakers").json().get(0).path("id").asText();
        Caller.as("lead").post("source-versions/" + room.version() + "/annotations", "{\"kind\":\"claim\",\"mode\":\"direct\",\"proposition\":\"p\",\"speakers\":[\"%s\"],\"spans\":[{\"role\":\"content\",\"start\":5,\"end\":9,\"exact\":\"said\"}]}".formatted(speaker)).is(201);
        everythingElse(room, annotation);
        owner = Caller.apostil().database().connect();
        String password = Secrets.of(new Home(Caller.apostil().home())).application();
        application = DriverManager.getConnection(Caller.apostil().database().url(), "apostil_app", password);
        try (Statement statement = application.createStatement()) {
            statement.execute("select set_config('apostil.projects', '*', false)"); // so that what is refused is not merely unseen
        }
    }

    /** A row of every other table that is kept for ever. */
    private static void everythingElse(Room room, String annotation) {
        Caller.as("lead").with("Content-Type", "application/ld+json").send("POST", "/w3c/projects/" + room.project() + "/annotations/",
            "{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\"type\":\"Annotation\",\"target\":\"http://example.org/\"}").is(201);
        room.importedVersion();
        Caller.as("analyst").with("If-Match", "\"0\"").post("annotation-imports/" + room.trial("analyst") + "/taking", "").is(200);
        Room.fate("lead", Room.open().source(), "purge", "{\"title\":\"Source\",\"reason\":\"By order of a court\"}").is(200);
        String suggestion = room.suggestion("reviewer", annotation);
        decide(suggestion, "reject");
        String withdrawn = room.suggestion("lead", annotation);
        Caller.as("lead").with("If-Match", Caller.as("lead").get("suggestions/" + withdrawn).header("ETag")).post("suggestions/" + withdrawn + "/withdrawal", "").is(200);
        Caller.as("lead").put("projects/" + room.project() + "/guidelines", Caller.as("lead").get("projects/" + room.project() + "/guidelines").header("ETag"), "{\"text\":\"Be exact\"}").is(200);
        String open = room.thread(annotation);
        String post = room.firstPost(open);
        Caller.as("analyst").put("posts/" + post, Caller.as("analyst").get("posts/" + post).header("ETag"), "{\"text\":\"@reviewer, is it?\"}").is(200);
        Caller.as("lead").put("threads/" + open + "/assignment", Caller.as("lead").get("threads/" + open + "/assignments").header("ETag"), "{\"assignee\":null,\"due\":\"2999-12-31\"}").is(200);
        Caller.as("analyst").post("rulings/" + Blind.ruling() + "/dissent", "{\"words\":\"Not so\"}").is(201);
        Blind.merged();
        String claim = room.claim("It was said.");
        Caller.as("lead").post("claims/" + claim + "/verdicts", "{\"verdict\":\"supported\",\"reason\":\"So it is.\"}").is(201);
        String relation = Caller.as("lead").post("claims/" + claim + "/relations", "{\"relation\":\"restates\",\"other\":\"%s\"}".formatted(room.claim("It was told.")))
            .is(201).json().at("/related/0/id").asText();
        Caller.as("lead").send("DELETE", "claims/" + claim + "/relations/" + relation, null).is(200);
        Caller.as("lead").put("claims/" + claim, "\"1\"", "{\"proposition\":\"It was said aloud.\",\"reason\":\"The text says how.\"}").is(200);
        Caller.as("lead").post("claims/" + claim + "/merges/" + room.mergeClaims(claim, room.claim("It was told aloud.")) + "/undoing", "{\"reason\":\"Not so\"}").is(200);
        String speaker = Caller.as("lead").post("projects/" + room.project() + "/speakers", "{\"name\":\"Y\",\"kind\":\"person\",\"aliases\":[\"Z\"],\"roles\":[{\"role\":\"r\"}]}").is(201).id();
        Caller.as("lead").post("speakers/" + speaker + "/merges/" + room.merge(speaker, room.speaker("X", "person")) + "/undoing", "{\"reason\":\"Not so\"}").is(200);
        Caller.as("lead").post("speakers/" + speaker + "/reliability", "{\"reliability\":\"F\",\"reason\":\"Never heard before\"}").is(201);
        Caller.as("lead").post("speakers/" + speaker + "/moves/" + room.move(speaker, room.speaker("Y", "person")) + "/undoing", "{\"reason\":\"Not so\"}").is(200);
        Caller.as("lead").post("claims/" + claim + "/check-worthiness", "{\"worth\":\"CFS\",\"reason\":\"It matters.\"}").is(201);
        Caller.as("lead").post("claims/" + claim + "/assignments", "{\"assignee\":\"%s\"}".formatted(room.member("Analyst"))).is(201);
        Caller.as("lead").send("DELETE", "origins/" + room.origin("lead"), null).is(204);
        room.release("Kept");
        String gone = Caller.as("lead").post("projects/" + room.project() + "/sources", Room.source("Gone", "Gone.")).is(201).id();
        Room.fate("lead", gone, "withdrawal", "{\"reason\":\"Not of ours\"}").is(200);
        Room.fate("lead", gone, "restoration", "{\"reason\":\"It is\"}").is(200);
        Room.fate("lead", gone, "purge", "{\"title\":\"Gone\",\"reason\":\"By order of a court\"}").is(200);
        String out = Caller.as("lead").post("projects/" + room.project() + "/sources", Room.source("Out", "Out.")).is(201).id();
        Room.fate("lead", out, "withdrawal", "{\"reason\":\"Not of ours\"}").is(200);
        Room.fate("lead", out, "restoration", "{\"reason\":\"It is\"}").is(200);
        carriedOver();
    }

    /** An approved annotation and a discussion that go along to a newer text, and one for which a person chooses. */
    private static void carriedOver() {
        Room room = Room.open();
        String annotation = room.submitted("analyst");
        Room.step("reviewer", annotation, "approve").is(200);
        Caller.as("analyst").post("source-versions/" + room.version() + "/threads", "{\"start\":5,\"end\":9,\"exact\":\"said\",\"text\":\"Is it so?\"}").is(201);
        Newer.add("lead", room.source(), Room.TEXT + "\n\nMore.").is(201);
        String outcome = Newer.outcome("lead", room, annotation);
        Caller.as("lead").with("If-Match", Room.etag("lead", annotation)).post("outcomes/" + outcome + "/choice", "{\"candidate\":0}").is(200);
    }

    private static void decide(String suggestion, String verdict) {
        Caller.as("analyst").with("If-Match", Caller.as("analyst").get("suggestions/" + suggestion).header("ETag"))
            .post("suggestions/" + suggestion + "/decisions", "{\"pieces\":[1],\"decision\":\"%s\"}".formatted(verdict)).is(200);
    }

    @AfterAll
    static void close() throws SQLException {
        owner.close();
        application.close();
    }

    @Test
    void every_table_is_kept_for_ever_or_known_to_change() throws SQLException {
        Set<String> all = new TreeSet<>(kept());
        all.addAll(CHANGEABLE);
        assertEquals(new TreeSet<>(list("select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> 'launcher'")), all);
    }

    @TestFactory
    Stream<DynamicTest> rows_that_people_wrote_stay_as_they_are() throws SQLException {
        return kept().stream().flatMap(table -> Stream.of("update %s set %s = %2$s", "delete from %s", "truncate %s cascade").map(command ->
            DynamicTest.dynamicTest(command.formatted(table, "…"), () -> {
                assertTrue(Integer.parseInt(list("select count(*) from " + table).getFirst()) > 0, "There is a row to try it on");
                String column = list("select attname from pg_attribute where attnum = 1 and attrelid = '" + table + "'::regclass").getFirst();
                String tried = command.formatted(table, column);
                assertEquals("42501", refused(application, tried).getSQLState(), "The application has no right to");
                assertEquals("23000", refused(owner, tried).getSQLState(), "The trigger refuses even the owner");
            })));
    }

    @Test
    void the_application_cannot_lift_the_wall() {
        for (String command : List.of("alter table audit_event disable trigger all", "drop trigger kept_for_ever on audit_event", "set session_replication_role = replica",
            "create or replace function refuse_change() returns trigger language plpgsql as 'begin return new; end'", "set role apostil")) {
            refused(application, command);
        }
    }

    @Test
    void an_own_decision_is_refused_by_the_database_itself() throws SQLException {
        String step = """
            insert into review_step (project_id, subject_id, revision, action, from_state, to_state, actor_id, reason, source_sha256, at)
            select a.project_id, a.id, a.revision, '%s', a.state, 'APPROVED', a.author_id, 'r', 'x', now() from annotation a limit 1""";
        for (String action : List.of("APPROVE", "REQUEST_CHANGES", "REJECT")) {
            assertTrue(refused(application, step.formatted(action)).getMessage().contains("nobody decides on their own work"));
        }
    }

    @Test
    void a_table_of_the_clients_own_hides_nobodys_work_from_the_database() throws SQLException {
        application.setAutoCommit(false);
        try (Statement statement = application.createStatement()) {
            for (String table : List.of("annotation", "annotation_revision", "annotation_coauthor")) {
                statement.execute("create temporary table %s (like public.%1$s) on commit drop".formatted(table));
            }
            assertTrue(refused(application, """
                insert into public.review_step (project_id, subject_id, revision, action, from_state, to_state, actor_id, reason, source_sha256, at)
                select a.project_id, a.id, a.revision, 'APPROVE', a.state, 'APPROVED', a.author_id, 'r', 'x', now() from public.annotation a limit 1""")
                .getMessage().contains("nobody decides on their own work"));
        } finally {
            application.rollback();
            application.setAutoCommit(true);
        }
        assertEquals(List.of(), list("""
            select proname from pg_proc p where pronamespace = 'public'::regnamespace and prorettype = 'trigger'::regtype
            and not exists (select from unnest(proconfig) setting where setting like 'search_path=%')"""));
    }

    @TestFactory
    Stream<DynamicTest> what_points_to_writing_does_not_say_whose_it_is() {
        return Stream.of("update annotation set author_id = gen_random_uuid()", "update annotation set created_at = now()", "update annotation set kind = 'CLAIM' where kind <> 'CLAIM'",
                "update suggestion set author_id = gen_random_uuid()", "update suggestion set reason = 'Another'", "update suggestion set withdrawn_at = null where withdrawn_at is not null")
            .map(command -> DynamicTest.dynamicTest(command, () -> assertEquals("23000", refused(application, command).getSQLState())));
    }

    @Test
    void what_points_to_writing_is_not_deleted() {
        for (String table : List.of("annotation", "suggestion")) {
            assertEquals("42501", refused(application, "delete from " + table).getSQLState());
            assertEquals("42501", refused(application, "truncate " + table + " cascade").getSQLState());
        }
    }

    @Test
    void the_application_has_no_say_in_place_time_and_hash_of_an_audit_event() {
        for (String column : List.of("seq", "at", "prev_hash", "hash", "form")) {
            assertEquals("42501", refused(application, "insert into audit_event (action, subject_type, %s) values ('forged', 'x', default)".formatted(column)).getSQLState(), column);
        }
    }

    @Test
    void an_audit_event_gets_its_place_and_time_from_the_database_whoever_sends_it() throws SQLException {
        owner.setAutoCommit(false);
        try (Statement statement = owner.createStatement()) {
            statement.execute("insert into audit_event (seq, at, action, subject_type, prev_hash, hash, form) values (1, '2001-01-01', 'forged', 'x', 'y', 'z', 1)");
            try (ResultSet broken = statement.executeQuery(BROKEN)) {
                broken.next();
                assertEquals(0, broken.getInt(1));
            }
            try (ResultSet old = statement.executeQuery("select count(*) from audit_event where at < now() - interval '1 day' or seq = 1 and action = 'forged' or form = 1")) {
                old.next();
                assertEquals(0, old.getInt(1));
            }
        } finally {
            owner.rollback();
            owner.setAutoCommit(true);
        }
    }

    @TestFactory
    Stream<DynamicTest> a_tampered_event_is_found() {
        return Stream.of("set action = 'nothing'", "set seq = 1000000 + seq", "set form = 1", "set at = at + interval '1 second'", "set actor_id = null", "set after = '{}'", "set reason = 'because'", "set hash = 'x'", "set prev_hash = 'x'")
            .map(change -> DynamicTest.dynamicTest(change, () -> {
                assertEquals("0", list(BROKEN).getFirst());
                owner.setAutoCommit(false);
                try (Statement statement = owner.createStatement()) {
                    statement.execute("alter table audit_event disable trigger kept_for_ever");
                    statement.execute("update audit_event " + change + " where seq = (select max(seq) from audit_event e where actor_id is not null"
                        + " and seq < (select max(seq) from audit_event) and not exists (select from audit_redaction r where r.event = e.seq))");
                    assertTrue(Integer.parseInt(list(BROKEN).getFirst()) > 0);
                } finally {
                    owner.rollback();
                    owner.setAutoCommit(true);
                }
            }));
    }

    private static List<String> kept() throws SQLException {
        return list("select c.relname from pg_trigger t join pg_class c on c.oid = t.tgrelid where t.tgname = 'kept_for_ever' and t.tgenabled <> 'D' order by 1");
    }

    private static SQLException refused(Connection connection, String command) {
        return assertThrows(SQLException.class, () -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute(command);
            }
        }, command);
    }

    private static List<String> list(String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = owner.createStatement(); ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return rows;
    }
}
