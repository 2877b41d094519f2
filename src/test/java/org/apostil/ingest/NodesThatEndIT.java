package org.apostil.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apostil.identity.Accounts;
import org.apostil.identity.Actor;
import org.apostil.identity.CurrentActor;
import org.apostil.identity.Role;
import org.apostil.launch.Deployments;
import org.apostil.platform.Problem;
import org.apostil.project.HandlingMark;
import org.apostil.project.ProjectService;
import org.apostil.source.SourceService;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Imports whose node ends while it reads or adds, and people who leave meanwhile: in the server, on the real database. */
@ArquillianTest
class NodesThatEndIT {

    private static final int SECONDS = 30;
    private static final Defaults DEFAULTS = new Defaults(HandlingMark.GREEN, "by mail", "en");

    @Inject private CurrentActor current;
    @Inject private Accounts accounts;
    @Inject private ProjectService projects;
    @Inject private SourceService sources;
    @Inject private ImportService imports;
    @Inject private ImportDesk desk;
    @Resource private DataSource database;

    private Actor lead;
    private Actor analyst;
    private UUID project;

    @Deployment
    static WebArchive apostil() {
        return Deployments.apostil(NodesThatEndIT.class, NodesThatEndIT.Endless.class, NodesThatEndIT.Sent.class, Zips.class);
    }

    @BeforeEach
    void open() {
        lead = person("lead");
        analyst = person("analyst");
        current.become(lead);
        project = projects.create("Imports " + UUID.randomUUID()).id();
        projects.addMember(project, analyst.username(), Role.ANALYST);
    }

    @Test
    void reading_goes_on_where_the_node_that_ended_had_come_to() throws SQLException {
        UUID id = ofAnotherNode(0);
        Task lost = new Task(id, project, 1, 0, false, DEFAULTS, List.of("three.zip"), 0, 0);
        endItsNode(id);
        Import read = resting(id);
        assertEquals(3, read.counts().read());
        List<ImportItem> items = imports.items(id, List.of(), 0);
        assertEquals("The other node said so.", items.get(0).refusal(), "What it had read is not read again");
        assertEquals(List.of("b.txt", "c.txt"), items.stream().skip(1).map(ImportItem::fileName).toList());
        assertFalse(desk.keep(lost, List.of(new ReadFile(9, "late.txt", 1, null, null, "Late")), 9), "Its late answer changes nothing");
        assertEquals(3, imports.get(id).counts().read());
    }

    @Test
    void a_file_over_which_nodes_end_again_and_again_is_refused_and_the_others_are_read() throws SQLException {
        UUID id = ofAnotherNode(2);
        endItsNode(id);
        resting(id);
        List<ImportItem> items = imports.items(id, List.of(), 0);
        assertEquals("The server ended 3 times while it was read. Save it anew in a simpler form, and tell whoever runs Apostil.", items.get(1).refusal());
        assertEquals(ItemState.READY, items.get(2).state());
    }

    @Test
    void what_was_confirmed_by_somebody_who_may_no_longer_add_sources_waits_again() throws Exception {
        current.become(analyst);
        UUID id = resting(imports.begin(project, DEFAULTS, List.of(new Sent("a.txt", "A text."))).id()).id();
        write("update member set role = 'OBSERVER' where project_id = '" + project + "' and user_id = '" + analyst.id() + "'");
        write("update import_item set state = 'CONFIRMED', confirmed_by = '" + analyst.id() + "', confirmed_at = now() where import_id = '" + id + "'");
        write("update source_import set state = 'WAITING', rested_at = null where id = '" + id + "'");
        current.become(lead);
        resting(id);
        ImportItem item = imports.items(id, List.of(), 0).getFirst();
        assertEquals(ItemState.READY, item.state());
        assertEquals(List.of("It was not added: whoever confirmed it may no longer add sources to this project."), item.remarks());
        assertTrue(sources.list(project).isEmpty());
    }

    @Test
    void what_rests_for_long_is_forgotten_and_what_became_a_source_stays() throws Exception {
        UUID id = resting(imports.begin(project, DEFAULTS, List.of(new Sent("a.txt", "A text."), new Sent("b.txt", "Another."))).id()).id();
        imports.confirm(id, List.of(imports.items(id, List.of(), 0).getFirst().id()), false);
        resting(id);
        write("update source_import set rested_at = now() - interval '8 days' where id = '" + id + "'");
        desk.forget(7);
        assertEquals(Problem.Sort.NOT_FOUND, assertThrows(Problem.class, () -> imports.get(id)).sort());
        assertEquals(List.of("a"), sources.list(project).stream().map(source -> source.title()).toList());
    }

    @Test
    void a_file_that_is_longer_than_all_that_is_taken_at_once_leaves_nothing() {
        Upload endless = new Upload() {

            @Override
            public String name() {
                return "endless.txt";
            }

            @Override
            public InputStream content() {
                return new Endless();
            }
        };
        assertEquals(Problem.Sort.TOO_LARGE, assertThrows(Problem.class, () -> imports.begin(project, DEFAULTS, List.of(endless))).sort());
        assertTrue(imports.list(project).isEmpty());
    }

    /** Blanks without end. */
    private static final class Endless extends InputStream {

        @Override
        public int read() {
            return ' ';
        }

        @Override
        public int read(byte[] into, int from, int most) {
            Arrays.fill(into, from, from + most, (byte) ' ');
            return most;
        }
    }

    private record Sent(String name, String words) implements Upload {

        @Override
        public InputStream content() {
            return new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** An archive of three files of which another node has read one, and is still heard of. */
    private UUID ofAnotherNode(int lost) throws SQLException {
        UUID id = UUID.randomUUID();
        write("""
            insert into source_import (id, project_id, begun_by, begun_at, name, handling_mark, acquired_how, language, state, files, attempts, lost, leased_until)
            values ('%s', '%s', '%s', now(), 'three.zip', 'GREEN', 'by mail', 'en', 'RUNNING', 3, 1, %d, now() + interval '1 hour')""".formatted(id, project, lead.id(), lost));
        write("insert into import_upload (import_id, number, file_name) values ('%s', 1, 'three.zip')".formatted(id));
        write("insert into import_item (import_id, ordinal, file_name, bytes, state, refusal) values ('%s', 1, 'a.txt', 1, 'REFUSED', 'The other node said so.')".formatted(id));
        Map<String, byte[]> files = new LinkedHashMap<>();
        List.of("a", "b", "c").forEach(name -> files.put(name + ".txt", ("Text " + name).getBytes(StandardCharsets.UTF_8)));
        try (Connection connection = database.getConnection(); PreparedStatement insert = connection.prepareStatement("insert into import_upload_part (import_id, upload, number, content) values (?, 1, 1, ?)")) {
            insert.setObject(1, id);
            insert.setBytes(2, Zips.of(files));
            insert.executeUpdate();
        }
        return id;
    }

    private void endItsNode(UUID id) throws SQLException {
        write("update source_import set leased_until = now() - interval '1 second' where id = '" + id + "'");
    }

    /** The import, as soon as nothing of it changes by itself. */
    private Import resting(UUID id) {
        for (int tries = 0; tries < SECONDS * 10; tries++) {
            Import now = imports.get(id);
            if (!now.isUnderWay()) {
                return now;
            }
            try {
                new CountDownLatch(1).await(100, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
        throw new AssertionError("It is still " + imports.get(id));
    }

    private Actor person(String username) {
        return accounts.create(username + "-" + UUID.randomUUID(), username, "correct horse battery", false);
    }

    private void write(String command) throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.executeUpdate(command);
        }
    }
}
