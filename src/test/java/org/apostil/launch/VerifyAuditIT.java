package org.apostil.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Stream;
import org.apostil.Table;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Whoever may do anything in the database tampers with the trail in each way; the verifier names the row. */
class VerifyAuditIT {

    /** Writes the trail anew from an event on, with hashes that fit: what somebody does who knows how the chain is made. */
    private static final String REWRITE = """
        do $$ declare e audit_event; before bytea := (select hash from audit_event where seq = 11); begin
            for e in select * from audit_event where seq >= 12 order by seq loop
                if e.seq = 12 then e.reason := 'forged'; end if;
                e.prev_hash := before; e.hash := audit_event_hash(e); before := e.hash;
                update audit_event set reason = e.reason, prev_hash = e.prev_hash, hash = e.hash where seq = e.seq;
            end loop;
        end $$""";
    private static final int ALL = 13;

    @TempDir
    private static Path directory;
    private static TrailOfItsOwn trail;

    @BeforeAll
    static void begin() throws IOException, SQLException {
        trail = TrailOfItsOwn.in(directory);
    }

    @AfterAll
    static void end() {
        trail.close();
    }

    @AfterEach
    void restore() {
        trail.restore();
        assertEquals("", trail.found());
    }

    @Test
    void events_of_both_forms_hold_whatever_the_session_was_like_that_appended_them() {
        assertEquals("1 2", trail.ask("select string_agg(distinct form::text, ' ') from audit_event"));
        assertEquals("", trail.found());
        assertTrue(trail.head().startsWith(ALL + ":"), trail.head());
    }

    @TestFactory
    Stream<DynamicTest> tampering_is_found_and_the_first_broken_link_named() {
        return Table.rows(VerifyAuditIT.class, "tampering.txt").map(row -> DynamicTest.dynamicTest(row.get(0), () -> {
            trail.tamper(row.get(0));
            assertEquals(row.get(1), trail.found());
            trail.restore();
        }));
    }

    @Test
    void events_taken_from_the_end_are_missed_where_a_head_was_kept() {
        String head = trail.head();
        trail.tamper("delete from audit_event where seq > 11");
        assertEquals("", trail.found(), "Nothing in the database itself tells of them");
        assertEquals("Event 12 and those after it are missing: the kept head is event 13, and the trail ends with event 11.", trail.found(head));
        trail.tamper("truncate audit_event");
        assertEquals("All events are missing: the kept head is event 13.", trail.found(head));
    }

    @Test
    void trail_that_was_written_anew_is_found_where_a_head_was_kept() {
        String head = trail.head();
        trail.tamper(REWRITE);
        assertEquals("", trail.found(), "Its hashes fit each other");
        assertEquals("Event 13 is not the one whose hash was kept: the trail was written anew up to it, or a part of it.", trail.found(head));
    }

    @Test
    void kept_heads_stay_good_while_the_trail_grows() {
        String early = trail.head();
        trail.append("insert into audit_event (action, subject_type) values ('later', 's')");
        assertEquals("", trail.found(early, trail.head()));
    }

    @Test
    void temporary_table_of_the_same_name_forges_no_place() {
        trail.append("create temporary table audit_event (seq bigint, hash bytea); insert into audit_event values (98, 'x');"
            + "insert into public.audit_event (action, subject_type) values ('forged', 's')");
        assertTrue(trail.head().startsWith(ALL + 1 + ":"), trail.head());
        assertEquals("", trail.found());
    }

    @Test
    void every_trigger_looks_names_up_where_the_owner_made_them() {
        assertEquals("0", trail.ask("select count(*) from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prorettype = 'trigger'::regtype"
            + " and not exists (select from unnest(p.proconfig) s where s like 'search_path=pg_catalog, public, pg_temp%')"));
    }

    @Test
    void running_or_stopped_or_named_by_its_address_the_trail_is_verified_and_the_end_says_how() {
        Map<String, String> home = Map.of("APOSTIL_HOME", trail.home().path().toString());
        Map<String, String> external = Map.of("APOSTIL_DATABASE_URL", trail.owner().url(), "APOSTIL_DATABASE_USER", trail.owner().user(), "APOSTIL_DATABASE_PASSWORD", trail.owner().password());
        String head = trail.head();
        assertSays(0, "The audit trail is whole, and has the kept head.\nevents  13\nfrom    2026-03-01T08:00:00.120Z\n", home, "--expect", head);
        assertSays(0, "head    " + head, external);
        trail.tamper("update audit_event set action = 'forged' where seq = 12");
        assertSays(1, "The audit trail is BROKEN.\nEvent 12: changed content. It no longer fits", home);
        assertSays(2, "is not a head of the audit trail", home, "--expect", "12:34");
        assertSays(2, "Usage: deploy/verify-audit", home, "--all");
        assertSays(2, "There is no database in", Map.of("APOSTIL_HOME", directory.resolve("nowhere").toString()));
        assertSays(2, "APOSTIL_DATABASE_URL does not name a PostgreSQL database", Map.of("APOSTIL_DATABASE_URL", "mysql://x", "APOSTIL_DATABASE_USER", "x"));
    }

    private static void assertSays(int code, String words, Map<String, String> environment, String... arguments) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        int ended = VerifyAudit.run(arguments, new Settings(environment), new Console(stream, stream));
        String text = said.toString(StandardCharsets.UTF_8);
        assertTrue(text.contains(words), text);
        assertEquals(code, ended, text);
    }
}
