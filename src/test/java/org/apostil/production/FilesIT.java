package org.apostil.production;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apostil.identity.Accounts;
import org.apostil.identity.Actor;
import org.apostil.identity.CurrentActor;
import org.apostil.identity.Role;
import org.apostil.launch.Deployments;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;
import org.apostil.project.HandlingMark;
import org.apostil.project.ProjectService;
import org.apostil.source.ProvenanceFields;
import org.apostil.source.SourceService;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files that take as long as a test wants, that fail, and whose node ends: in the server, on the real database. */
@ArquillianTest
class FilesIT {

    private static final int SECONDS = 30;

    @Inject private CurrentActor current;
    @Inject private Accounts accounts;
    @Inject private ProjectService projects;
    @Inject private SourceService sources;
    @Inject private FileService files;
    @Inject private Desk desk;
    @Resource private DataSource database;

    private Actor lead;
    private Actor analyst;
    private UUID project;
    private UUID source;

    @Deployment
    static WebArchive apostil() {
        return Deployments.apostil(FilesIT.class, HeldExporter.class, FailingExporter.class, LargeExporter.class);
    }

    @BeforeEach
    void open() {
        lead = person("lead");
        analyst = person("analyst");
        current.become(lead);
        project = projects.create("Files " + UUID.randomUUID()).id();
        projects.addMember(project, analyst.username(), Role.ANALYST);
        source = sources.add(project, provenance("The title"), "He said so.").id();
        HeldExporter.hold();
    }

    @AfterEach
    void letGo() throws SQLException {
        HeldExporter.letGo();
        write("update file_order set state = 'CANCELLED', ended_at = now(), leased_until = null where state in ('QUEUED', 'RUNNING')");
    }

    @Test
    void file_is_ordered_tells_how_far_it_is_and_is_there_in_the_end_though_its_page_was_closed() throws IOException {
        UUID file = order();
        OrderedFile making = until(file, order -> order.state() == OrderState.RUNNING && order.done() > 0);
        assertTrue(making.progress().matches("Setting pages, \\d+ of 100"), making::progress);
        HeldExporter.letGo();
        OrderedFile ready = until(file, order -> order.state() == OrderState.DONE);
        assertEquals("the-title-draft-held.txt", ready.name());
        try (InputStream content = files.content(file)) {
            assertEquals("The title", new String(content.readAllBytes(), StandardCharsets.UTF_8));
        }
        assertEquals("The title".length(), ready.bytes());
    }

    @Test
    void file_shows_what_stood_when_it_was_ordered() throws IOException {
        UUID file = order();
        sources.editProvenance(source, 1, provenance("Another title"));
        HeldExporter.letGo();
        until(file, order -> order.state() == OrderState.DONE);
        try (InputStream content = files.content(file)) {
            assertEquals("The title", new String(content.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void cancelled_midway_it_ends_and_there_is_no_file() throws InterruptedException {
        UUID file = order();
        until(file, order -> order.done() > 0);
        assertEquals(OrderState.CANCELLED, files.cancel(file).state());
        assertTrue(HeldExporter.heardOfIt(), "The exporter hears of it at its next step");
        assertEquals("There is no file: Cancelled", refused(Sort.REFUSED, () -> files.content(file)).getMessage());
        assertEquals("It had ended before: Cancelled", refused(Sort.REFUSED, () -> files.cancel(file)).getMessage());
    }

    @Test
    void what_waits_for_its_turn_is_cancelled_before_it_begins() throws SQLException {
        UUID first = order();
        until(first, order -> order.state() == OrderState.RUNNING);
        UUID second = order();
        assertEquals("Waits for its turn", files.get(second).progress());
        files.cancel(second);
        HeldExporter.letGo();
        until(first, order -> order.state() == OrderState.DONE);
        assertEquals("0", ask("select attempts from file_order where id = '" + second + "'"), "one at a time, and it was never taken up");
    }

    @Test
    void failure_is_said_in_words_and_not_in_those_of_the_program() {
        current.become(lead);
        UUID file = files.order("source", source, "failing").id();
        OrderedFile failed = until(file, order -> !order.isOpen());
        assertEquals(OrderState.FAILED, failed.state());
        assertTrue(failed.failure().startsWith("The file could not be made, for a reason that whoever runs Apostil finds in its log"), failed::failure);
    }

    @Test
    void work_of_a_node_that_ended_is_taken_up_again_and_its_late_answer_changes_nothing() throws Exception {
        UUID file = order();
        until(file, order -> order.done() > 0);
        Work lost = new Work(file, 1, "source", source, "held", null);
        write("update file_order set leased_until = now() - interval '1 second', attempts = 2 where id = '" + file + "'");
        assertTrue(HeldExporter.heardOfIt(), "Whoever had it hears that it is another's by now");
        assertFalse(desk.progress(lost, "Late", 1, 1));
        desk.fail(lost, "Late");
        HeldExporter.letGo();
        until(file, order -> order.state() == OrderState.DONE);
        assertEquals("3", ask("select attempts from file_order where id = '" + file + "'"));
    }

    @Test
    void work_whose_node_ends_each_time_is_given_up_in_words() throws SQLException {
        UUID file = order();
        until(file, order -> order.done() > 0);
        write("update file_order set leased_until = now() - interval '1 second', attempts = 3 where id = '" + file + "'");
        OrderedFile failed = until(file, order -> !order.isOpen());
        assertEquals("It was begun 3 times, and each time the server ended before the file was ready. Order less at once, or tell whoever runs Apostil.", failed.failure());
    }

    @Test
    void who_is_no_member_any_more_gets_no_file_and_colleagues_see_none_of_others() {
        current.become(analyst);
        UUID file = files.order("source", source, "held").id();
        HeldExporter.letGo();
        until(file, order -> order.state() == OrderState.DONE);
        current.become(lead);
        refused(Sort.NOT_FOUND, () -> files.get(file));
        refused(Sort.NOT_FOUND, () -> files.content(file));
        assertFalse(files.mine().stream().anyMatch(mine -> mine.id().equals(file)));
        expel(analyst);
        current.become(analyst);
        refused(Sort.NOT_FOUND, () -> files.get(file));
        refused(Sort.NOT_FOUND, () -> files.content(file));
        assertFalse(files.mine().stream().anyMatch(mine -> mine.id().equals(file)));
    }

    @Test
    void person_has_twenty_files_under_way_at_most() {
        for (int i = 0; i < FileService.MOST_OPEN; i++) {
            order();
        }
        assertTrue(refused(Sort.REFUSED, this::order).getMessage().startsWith("20 files of yours are being made"));
    }

    @Test
    void large_file_comes_back_as_it_was_written() throws IOException {
        current.become(lead);
        UUID file = files.order("source", source, "large").id();
        assertEquals(LargeExporter.BYTES, until(file, order -> order.state() == OrderState.DONE).bytes());
        try (InputStream content = files.content(file)) {
            byte[] all = content.readAllBytes();
            assertEquals(LargeExporter.BYTES, all.length);
            assertTrue(IntStream.range(0, all.length).allMatch(at -> all[at] == (byte) (at % 251)));
        }
    }

    @Test
    void old_files_are_deleted_and_what_is_under_way_stays() throws SQLException {
        UUID running = order();
        until(running, order -> order.done() > 0);
        UUID old = order();
        files.cancel(old);
        write("update file_order set ended_at = now() - interval '8 days' where id = '" + old + "'");
        desk.forget(7);
        refused(Sort.NOT_FOUND, () -> files.get(old));
        assertTrue(files.get(running).isOpen());
    }

    private UUID order() {
        current.become(lead);
        return files.order("source", source, "held").id();
    }

    private void expel(Actor person) {
        try {
            write("delete from member where project_id = '" + project + "' and user_id = '" + person.id() + "'");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** The order, as soon as it is as wanted. */
    private OrderedFile until(UUID file, Predicate<OrderedFile> wanted) {
        for (int tries = 0; tries < SECONDS * 10; tries++) {
            OrderedFile now = files.get(file);
            if (wanted.test(now)) {
                return now;
            }
            pause();
        }
        throw new AssertionError("It is still " + files.get(file));
    }

    private static void pause() {
        try {
            new CountDownLatch(1).await(100, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Problem refused(Sort sort, Runnable task) {
        Problem problem = assertThrows(Problem.class, task::run);
        assertEquals(sort, problem.sort(), problem::getMessage);
        return problem;
    }

    private Actor person(String username) {
        return accounts.create(username + "-" + UUID.randomUUID(), username, "correct horse battery", false);
    }

    private static ProvenanceFields provenance(String title) {
        return new ProvenanceFields(title, false, null, null, null, null, "en", null, "by mail", HandlingMark.CLEAR);
    }

    private void write(String command) throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.executeUpdate(command);
        }
    }

    private String ask(String query) throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
