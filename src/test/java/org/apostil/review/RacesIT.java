package org.apostil.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apostil.api.Caller;
import org.apostil.api.Caller.Reply;
import org.apostil.api.Locks;
import org.apostil.api.Room;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Two people at the same instant: one is first, the other is told, and nothing is lost or counted twice. */
class RacesIT {

    private static final int ROUNDS = 12;
    private static Room room;
    private static ExecutorService both;

    @BeforeAll
    static void open() {
        room = Room.open();
        both = Executors.newFixedThreadPool(2);
    }

    @AfterAll
    static void chain_of_audit_events_is_whole() throws SQLException {
        both.shutdown();
        assertEquals("0", ask("""
            select count(*) from (select e, lag(e.hash) over (order by e.seq) as before, lag(e.seq) over (order by e.seq) as last from audit_event e) c
            where (c.e).hash <> audit_event_hash(c.e) and not exists (select from audit_redaction r where r.event = (c.e).seq) or (c.e).prev_hash <> coalesce(c.before, '\\x00'::bytea) or (c.e).seq <> coalesce(c.last, 0) + 1"""));
    }

    @RepeatedTest(ROUNDS)
    void two_reviewers_approve_and_one_suffices() throws Exception {
        String annotation = room.submitted("analyst");
        String seen = Room.etag("lead", annotation);
        List<Reply> replies = race(() -> Room.step("lead", annotation, seen, "approve"), () -> Room.step("reviewer", annotation, seen, "approve"));
        assertOneFirst(replies);
        assertEquals("approved", state(annotation));
        assertEquals("1", ask("select count(*) from review_step where action = 'APPROVE' and subject_id = '" + annotation + "'"));
    }

    @RepeatedTest(ROUNDS)
    void two_reviewers_approve_and_two_are_needed() throws Exception {
        Room strict = strict();
        String annotation = strict.submitted("analyst");
        String seen = Room.etag("lead", annotation);
        List<Reply> replies = race(() -> Room.step("lead", annotation, seen, "approve"), () -> Room.step("reviewer", annotation, seen, "approve"));
        assertOneFirst(replies);
        assertEquals("submitted", state(annotation));
        String late = replies.getFirst().status() == 412 ? "lead" : "reviewer";
        Room.step(late, annotation, "approve").is(200);
        assertEquals("approved", state(annotation));
    }

    @RepeatedTest(ROUNDS)
    void an_approval_and_the_reopening_of_a_discussion_come_one_after_the_other() throws Exception {
        String annotation = room.submitted("analyst");
        String thread = room.thread(annotation);
        Caller.as("analyst").post("threads/" + thread + "/resolution", "{\"text\":\"It is\"}").is(200);
        String seen = Room.etag("lead", annotation);
        List<Reply> replies = race(() -> Room.step("lead", annotation, seen, "approve"), () -> Caller.as("analyst2").post("threads/" + thread + "/reopening", ""));
        assertEquals(200, replies.get(1).status(), () -> replies.get(1).text());
        assertNeverApprovedOverOpenDiscussion(annotation, replies.getFirst());
    }

    @RepeatedTest(ROUNDS)
    void an_approval_and_a_new_discussion_come_one_after_the_other() throws Exception {
        String annotation = room.submitted("analyst");
        String seen = Room.etag("lead", annotation);
        List<Reply> replies = race(() -> Room.step("lead", annotation, seen, "approve"),
            () -> Caller.as("analyst2").post("annotations/" + annotation + "/threads", "{\"text\":\"Wait\"}"));
        assertEquals(201, replies.get(1).status(), () -> replies.get(1).text());
        assertNeverApprovedOverOpenDiscussion(annotation, replies.getFirst());
    }

    /** What was first by the audit trail, which tells the order of commits, must have decided what came of the other. */
    private static void assertNeverApprovedOverOpenDiscussion(String annotation, Reply approval) throws SQLException {
        boolean approved = approval.status() == 200;
        assertTrue(approved || approval.status() == 409, approval::text);
        assertEquals(approved ? "approved" : "submitted", state(annotation));
        if (approved) {
            assertEquals("t", ask("""
                select (select max(seq) from audit_event where subject_id = '%1$s' and action = 'annotation.approved')
                    < (select max(e.seq) from audit_event e join thread t on t.id = e.subject_id where t.annotation_id = '%1$s' and e.action in ('thread.reopened', 'thread.posted'))""".formatted(annotation)));
        }
    }

    @RepeatedTest(ROUNDS)
    void a_lead_reopens_while_another_supersedes() throws Exception {
        String old = room.submitted("analyst");
        Room.step("lead", old, "approve").is(200);
        String next = room.submitted("analyst");
        Room.step("lead", next, "approve").is(200);
        String seen = Room.etag("lead", old);
        List<Reply> replies = race(() -> Room.step("reviewer", old, seen, "reopen"), () -> Caller.as("lead").with("If-Match", seen)
            .post("annotations/" + old + "/steps", "{\"action\":\"supersede\",\"successor\":\"%s\"}".formatted(next)));
        assertOneFirst(replies);
        assertEquals(replies.getFirst().status() == 200 ? "submitted" : "superseded", state(old));
    }

    @RepeatedTest(ROUNDS)
    void a_successor_is_withdrawn_while_it_becomes_one() throws Exception {
        String old = room.submitted("analyst");
        Room.step("lead", old, "approve").is(200);
        String next = room.submitted("analyst");
        Room.step("lead", next, "approve").is(200);
        String seen = Room.etag("lead", old);
        String nextSeen = Room.etag("analyst", next);
        List<Reply> replies = race(() -> Caller.as("lead").with("If-Match", seen)
            .post("annotations/" + old + "/steps", "{\"action\":\"supersede\",\"successor\":\"%s\"}".formatted(next)), () -> Room.step("analyst", next, nextSeen, "withdraw"));
        assertEquals(200, replies.get(1).status(), () -> replies.get(1).text());
        boolean superseded = replies.getFirst().status() == 200;
        assertEquals(superseded ? "superseded" : "approved", state(old));
        assertEquals(superseded ? "t" : "f", ask("""
            select coalesce((select max(seq) from audit_event where subject_id = '%s' and action = 'annotation.superseded')
                < (select max(seq) from audit_event where subject_id = '%s' and action = 'annotation.withdrawn'), false)""".formatted(old, next)));
    }

    @RepeatedTest(ROUNDS)
    void many_at_once_and_one_by_one_decide_nothing_twice() throws Exception {
        String annotation = room.submitted("analyst");
        String seen = Room.etag("lead", annotation);
        race(() -> Room.step("lead", annotation, seen, "approve"), () -> Caller.as("reviewer").post("projects/" + room.project() + "/decisions",
            "{\"action\":\"approve\",\"annotations\":[{\"id\":\"%s\",\"etag\":\"%s\"}]}".formatted(annotation, seen.replace("\"", "\\\""))).is(200));
        assertEquals("approved", state(annotation));
        assertEquals("1", ask("select count(*) from review_step where action = 'APPROVE' and subject_id = '" + annotation + "'"));
    }

    @RepeatedTest(ROUNDS)
    void an_author_edits_while_a_reviewer_approves() throws Exception {
        String annotation = room.submitted("analyst");
        String seen = Room.etag("lead", annotation);
        List<Reply> replies = race(() -> Caller.as("analyst").put("annotations/" + annotation, seen, Room.comment("Changed")), () -> Room.step("lead", annotation, seen, "approve"));
        assertOneFirst(replies);
        boolean edited = replies.getFirst().status() == 200;
        assertEquals(edited ? "submitted" : "approved", state(annotation));
        assertEquals(edited ? 2 : 1, Caller.as("lead").get("annotations/" + annotation).json().path("revision").asInt());
    }

    @RepeatedTest(ROUNDS)
    void an_author_edits_in_two_windows() throws Exception {
        String annotation = room.draft("analyst");
        String seen = Room.etag("analyst", annotation);
        assertOneFirst(race(() -> Caller.as("analyst").put("annotations/" + annotation, seen, Room.comment("One")),
            () -> Caller.as("analyst").put("annotations/" + annotation, seen, Room.comment("Two"))));
        assertEquals("2", ask("select count(*) from annotation_revision where annotation_id = '" + annotation + "'"));
    }

    @RepeatedTest(ROUNDS)
    void two_people_edit_what_is_known_of_a_source() throws Exception {
        String path = "sources/" + room.source();
        String seen = Caller.as("lead").get(path).header("ETag");
        assertOneFirst(race(() -> Caller.as("analyst").put(path + "/provenance", seen, Room.provenance("One")),
            () -> Caller.as("lead").put(path + "/provenance", seen, Room.provenance("Two"))));
    }

    @RepeatedTest(ROUNDS)
    void two_people_resolve_one_discussion() throws Exception {
        String thread = room.thread(room.draft("analyst"));
        List<Integer> statuses = race(() -> Caller.as("analyst").post("threads/" + thread + "/resolution", "{\"text\":\"One\"}"),
            () -> Caller.as("lead").post("threads/" + thread + "/resolution", "{\"text\":\"Two\"}")).stream().map(Reply::status).sorted().toList();
        assertEquals(List.of(200, 409), statuses);
        assertEquals("1", ask("select count(*) from thread_step where thread_id = '" + thread + "'"));
    }

    @RepeatedTest(3)
    void two_leads_make_one_person_a_member() throws Exception {
        Room alone = Room.closed("lead").join("reviewer", "lead");
        Callable<Reply> join = () -> Caller.as("lead").post("projects/" + alone.project() + "/members", "{\"username\":\"analyst\",\"role\":\"analyst\"}");
        List<Integer> statuses = race(join, () -> Caller.as("reviewer").post("projects/" + alone.project() + "/members", "{\"username\":\"analyst\",\"role\":\"lead\"}"))
            .stream().map(Reply::status).sorted().toList();
        assertEquals(List.of(204, 422), statuses);
    }

    @RepeatedTest(ROUNDS)
    void two_analysts_state_one_new_claim() throws Exception {
        String proposition = "He said so " + java.util.UUID.randomUUID();
        String claim = "{\"kind\":\"claim\",\"mode\":\"authors-voice\",\"proposition\":\"%s\",\"spans\":[{\"role\":\"content\",\"start\":5,\"end\":9,\"exact\":\"said\"}]}".formatted(proposition);
        race(() -> Caller.as("analyst").post("source-versions/" + room.version() + "/annotations", claim).is(201),
            () -> Caller.as("analyst2").post("source-versions/" + room.version() + "/annotations", claim).is(201));
        assertEquals("1", ask("select count(*) from claim where proposition = '" + proposition + "'"));
    }

    @Test
    void one_who_is_removed_while_they_wait_decides_no_more() throws Exception {
        Room theirs = Room.open();
        String member = "projects/" + theirs.project() + "/members/" + theirs.member("Reviewer");
        assertEquals(404, approvedAfter(theirs, () -> Caller.as("lead").with("If-Match", Caller.as("lead").get(member).header("ETag"))
            .post(member + "/removal", "{\"reason\":\"Gone\"}").is(204)));
    }

    @Test
    void one_who_is_given_another_role_while_they_wait_decides_in_that() throws Exception {
        Room theirs = Room.open();
        String member = "projects/" + theirs.project() + "/members/" + theirs.member("Reviewer");
        assertEquals(409, approvedAfter(theirs, () -> Caller.as("lead").put(member, Caller.as("lead").get(member).header("ETag"), "{\"role\":\"analyst\"}").is(200)));
    }

    /** What the reviewer's approval answers where something is done while it waits for somebody else's change. */
    private static int approvedAfter(Room theirs, Callable<Reply> meanwhile) throws Exception {
        String annotation = theirs.submitted("analyst");
        String seen = Room.etag("reviewer", annotation);
        Future<Reply> approval;
        try (Connection other = Caller.apostil().database().connect(); Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select 1 from annotation where id = '%s' for no key update".formatted(annotation));
            approval = both.submit(() -> Room.step("reviewer", annotation, seen, "approve"));
            Locks.untilSomebodyWaits(statement);
            meanwhile.call();
            other.rollback();
        }
        int status = approval.get().status();
        assertEquals("submitted", state(annotation));
        return status;
    }

    private static Room strict() throws SQLException {
        Room strict = Room.open();
        try (Connection connection = Caller.apostil().database().connect(); Statement statement = connection.createStatement()) {
            statement.execute("update project set approvals_needed = 2 where id = '" + strict.project() + "'");
        }
        return strict;
    }

    /** One was done; the other was too late, and sees how things are now. */
    private static void assertOneFirst(List<Reply> replies) {
        assertEquals(List.of(200, 412), replies.stream().map(Reply::status).sorted().toList(), () -> replies.get(0).text() + replies.get(1).text());
        JsonNode late = replies.stream().filter(reply -> reply.status() == 412).findFirst().orElseThrow().json();
        assertEquals("urn:apostil:problem:stale", late.path("type").asText());
        assertTrue(late.path("current").has("id"), late::toString);
    }

    private static List<Reply> race(Callable<Reply> one, Callable<Reply> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        List<Future<Reply>> running = new ArrayList<>();
        for (Callable<Reply> task : List.of(one, other)) {
            running.add(both.submit(() -> {
                start.await();
                return task.call();
            }));
        }
        return List.of(running.get(0).get(), running.get(1).get());
    }

    private static String state(String annotation) {
        return Caller.as("lead").get("annotations/" + annotation).is(200).json().path("state").path("code").asText();
    }

    private static String ask(String query) throws SQLException {
        try (Connection connection = Caller.apostil().database().connect(); Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }
}
