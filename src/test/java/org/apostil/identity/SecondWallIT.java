package org.apostil.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apostil.claim.ClaimService;
import org.apostil.launch.Deployments;
import org.apostil.platform.Problem;
import org.apostil.project.HandlingMark;
import org.apostil.project.ProjectService;
import org.apostil.source.ProvenanceFields;
import org.apostil.source.Source;
import org.apostil.source.SourceService;
import org.apostil.speaker.SpeakerKind;
import org.apostil.speaker.SpeakerService;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The wall between projects that stands in the database, with that of the services taken away (ADR 67). */
@ArquillianTest
class SecondWallIT {

    /** Tables that tell of projects and are behind no policy: why, the decision says. */
    private static final Set<String> OPEN = Set.of("audit_event", "desk_stream", "file_order", "invitation", "member", "notification", "openid_grant", "project_second_factor", "saved_search", "search_document", "search_language", "search_name",
        "source_import");

    @Inject private CurrentActor current;
    @Inject private Accounts accounts;
    @Inject private ProjectService projects;
    @Inject private SourceService sources;
    @Inject private SpeakerService speakers;
    @Inject private ClaimService claims;
    @Inject private Unguarded unguarded;
    @Resource private ManagedExecutorService threads;

    private Actor lead;
    private Actor stranger;
    private UUID project;
    private UUID source;

    @Deployment
    static WebArchive apostil() {
        return Deployments.apostil(SecondWallIT.class, Unguarded.class);
    }

    @BeforeEach
    void two_projects() {
        stranger = accounts.create("stranger-" + UUID.randomUUID(), "Stranger", "correct horse battery", false);
        current.become(stranger);
        projects.create("Theirs");
        lead = accounts.create("lead-" + UUID.randomUUID(), "Lead", "correct horse battery", false);
        current.become(lead);
        project = projects.create("Ours").id();
        source = sources.add(project, new ProvenanceFields("A confidential title", false, null, null, null, null, "en", null, "by mail", HandlingMark.AMBER), "He said so.\n\nShe did not.").id();
        speakers.add(project, "Somebody", SpeakerKind.PERSON, null);
        claims.add(project, "It was so.");
    }

    @Test
    void to_a_stranger_the_database_shows_nothing_though_nothing_else_asks_who_they_are() {
        assertNotNull(unguarded.find(Source.class, source));
        current.become(stranger);
        assertNull(unguarded.find(Source.class, source));
        assertEquals(List.of(), unguarded.list("select content from source_version where source_id = '%s'".formatted(source)));
        assertEquals(List.of(), unguarded.list("select title from provenance where source_id = '%s'".formatted(source)));
    }

    @Test
    void no_table_behind_the_wall_shows_a_row_to_somebody_without_projects_and_those_that_were_written_show_theirs_to_a_member() {
        Map<String, Long> ours = counts();
        for (String table : new String[] {"source", "source_version", "provenance", "speaker", "speaker_revision", "claim"}) {
            assertTrue(ours.get(table) > 0, table);
        }
        current.become(accounts.create("nobody-" + UUID.randomUUID(), "Nobody", "correct horse battery", false));
        counts().forEach((table, count) -> assertEquals(0, count, table));
    }

    @Test
    void a_view_shows_no_more_than_its_tables() {
        for (String view : new String[] {"seen_document", "seen_name", "seen_claim", "search_known_as"}) {
            String from = view + " where project_id = '" + project + "'";
            current.become(lead);
            assertTrue(unguarded.count(from) > 0, view);
            current.become(stranger);
            assertEquals(0, unguarded.count(from), view);
        }
    }

    @Test
    void nothing_is_written_into_a_project_of_others_or_changed_there() {
        String row = "insert into claim (project_id, proposition, created_by, created_at) values ('%s', 'Forged', '%s', now())".formatted(project, lead.id());
        String change = "update source set revision = revision where id = '%s'".formatted(source);
        assertEquals(1, unguarded.write(row));
        assertEquals(1, unguarded.write(change));
        current.become(stranger);
        String refusal = text(assertThrows(RuntimeException.class, () -> unguarded.write(row)));
        assertTrue(refusal.contains("row-level security"), refusal);
        assertEquals(0, unguarded.write(change));
    }

    @Test
    void who_joins_sees_from_then_on_and_who_left_sees_no_more() {
        current.become(lead);
        projects.addMember(project, stranger.username(), Role.ANALYST);
        current.become(stranger);
        assertNotNull(unguarded.find(Source.class, source));
        unguarded.write("delete from member where project_id = '%s' and user_id = '%s'".formatted(project, stranger.id()));
        assertNull(unguarded.find(Source.class, source));
    }

    @Test
    void a_request_of_nobody_sees_nothing_and_the_work_of_the_installation_all() throws Exception {
        current.begin();
        assertNull(unguarded.find(Source.class, source));
        assertNotNull(threads.submit(() -> unguarded.find(Source.class, source)).get(10, TimeUnit.SECONDS));
    }

    @Test
    void every_table_that_tells_of_a_project_is_behind_the_wall_or_named() {
        Set<String> bearing = names("select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid where a.attname = 'project_id' and c.relkind = 'r' and c.relnamespace = 'public'::regnamespace");
        bearing.removeAll(walled());
        assertEquals(new TreeSet<>(OPEN), bearing);
    }

    @Test
    void every_view_shows_what_whoever_asks_it_sees_but_those_with_a_condition_of_their_own() {
        assertEquals(Set.of("seen_claim", "seen_document", "seen_name"), names("""
            select relname from pg_class c where relkind = 'v' and relnamespace = 'public'::regnamespace and not coalesce('security_invoker=true' = any (reloptions), false)
            and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')"""));
    }

    @Test
    void the_wall_is_not_the_applications_to_take_down() {
        for (String command : new String[] {"alter table source disable row level security", "drop policy of_seen_projects on source", "alter role apostil_app bypassrls", "create table mine (id int)",
            "select * from search_document"}) {
            String refusal = text(assertThrows(RuntimeException.class, () -> unguarded.write(command), command));
            assertTrue(refusal.contains("permission denied") || refusal.contains("must be owner"), refusal);
        }
        assertEquals(List.of(), unguarded.list("select 1 from pg_roles where rolname = current_user and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)"));
    }

    @Test
    void what_the_services_say_stays_as_it_was() {
        current.become(stranger);
        assertEquals(Problem.Sort.NOT_FOUND, assertThrows(Problem.class, () -> sources.get(source)).sort());
        assertThrows(Problem.class, () -> speakers.suggest(project, "Some"));
    }

    private Map<String, Long> counts() {
        Map<String, Long> counts = new HashMap<>();
        walled().forEach(table -> counts.put(table, unguarded.count(table)));
        return counts;
    }

    private Set<String> walled() {
        return names("select tablename from pg_policies where schemaname = 'public'");
    }

    private Set<String> names(String query) {
        Set<String> names = new TreeSet<>();
        unguarded.list(query).forEach(name -> names.add(name.toString()));
        return names;
    }

    private static String text(Throwable failure) {
        StringBuilder text = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            text.append(cause.getMessage()).append('\n');
        }
        return text.toString();
    }
}
