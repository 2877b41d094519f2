package org.apostil.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apostil.api.Caller;
import org.apostil.api.Caller.Reply;
import org.apostil.api.Room;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Every deed taken back and done again, through the interface: across documents and logins, and not over colleagues' heads. */
class TakingBackIT {

    private Room room;

    @BeforeEach
    void open() {
        room = Room.open();
    }

    @Test
    void creation_is_taken_back_and_done_again() {
        String annotation = room.draft("analyst");
        assertEquals("make annotation 1", offered("analyst", "undo"));
        assertEquals("annotation 1", undo("analyst").is(200).json().path("said").asText());
        assertEquals("withdrawn", state(annotation));
        assertEquals(null, offered("analyst", "undo"));
        assertEquals("make annotation 1", offered("analyst", "redo"));
        assertEquals("draft", redo("analyst").is(200).json().path("annotation").path("state").path("code").asText());
        assertEquals("draft", state(annotation));
        assertEquals(null, offered("analyst", "redo"));
    }

    @Test
    void edit_is_taken_back_by_a_new_revision_with_the_words_before() {
        String annotation = room.draft("analyst");
        edit(annotation, "Second");
        edit(annotation, "Third");
        undo("analyst").is(200);
        assertSays(annotation, "Second", 4);
        undo("analyst").is(200);
        assertSays(annotation, "Why?", 5);
        redo("analyst").is(200);
        assertSays(annotation, "Second", 6);
        redo("analyst").is(200);
        assertSays(annotation, "Third", 7);
        undo("analyst").is(200);
        assertSays(annotation, "Second", 8);
    }

    @Test
    void submission_and_withdrawal_lead_back_to_the_state_before() {
        String annotation = room.submitted("analyst");
        Room.step("analyst", annotation, "withdraw").is(200);
        undo("analyst").is(200);
        assertEquals("submitted", state(annotation));
        undo("analyst").is(200);
        assertEquals("draft", state(annotation));
        redo("analyst").is(200);
        assertEquals("submitted", state(annotation));
        redo("analyst").is(200);
        assertEquals("withdrawn", state(annotation));
    }

    @Test
    void what_was_taken_back_long_ago_is_restored_and_its_restoration_taken_back_in_turn() throws SQLException {
        String annotation = room.draft("analyst");
        undo("analyst").is(200);
        room.draft("analyst");
        assertEquals(null, offered("analyst", "redo"), "It can no longer be done again");
        Room.step("analyst2", annotation, "restore").is(409);
        Room.step("analyst", annotation, "restore").is(200);
        assertEquals("draft", state(annotation));
        assertEquals("restore 1", offered("analyst", "undo"));
        undo("analyst").is(200);
        assertEquals("withdrawn", state(annotation));
        redo("analyst").is(200);
        Room.step("analyst", annotation, "submit").is(200);
        Room.step("reviewer", annotation, "approve").is(200);
        Room.step("analyst", annotation, "withdraw").is(200);
        Room.step("analyst", annotation, "restore").is(200);
        assertEquals("draft", state(annotation));
        assertTrue(events(annotation).endsWith("annotation.withdrawn,annotation.restored"), events(annotation));
    }

    @Test
    void decisions_are_taken_back_and_stay_in_the_history() {
        for (String[] decision : new String[][] {{"approve", "approved", "approval of 1"}, {"request-changes", "changes-requested", "request for changes to 1"},
            {"reject", "rejected", "rejection of 1"}}) {
            open();
            String annotation = room.submitted("analyst");
            Room.step("reviewer", annotation, decision[0]).is(200);
            assertEquals(decision[2], undo("reviewer").is(200).json().path("said").asText());
            assertEquals("submitted", state(annotation));
            JsonNode kept = annotation(annotation).path("decisions").get(0);
            assertTrue(kept.path("takenBack").asBoolean());
            assertFalse(kept.path("standing").asBoolean());
            assertEquals("Because", redo("reviewer").is(200).json().path("annotation").path("decisions").get(1).path("reason").asText());
            assertEquals(decision[1], state(annotation));
        }
    }

    @Test
    void discussion_is_taken_back_and_no_longer_holds_an_approval_back() {
        String annotation = room.submitted("analyst");
        String thread = room.thread(annotation);
        Room.step("reviewer", annotation, "approve").is(409);
        Reply undone = undo("analyst").is(200);
        assertEquals(0, undone.json().path("annotation").path("openThreads").asInt());
        assertTrue(undone.json().path("thread").path("takenBack").asBoolean());
        assertFalse(undone.text().contains("Is it so?"));
        Caller.as("reviewer").post("threads/" + thread + "/posts", "{\"text\":\"It is.\"}").is(409);
        redo("analyst").is(200);
        assertEquals("Is it so?", thread(thread).path("posts").get(0).path("text").asText());
        Room.step("reviewer", annotation, "approve").is(409);
        undo("analyst").is(200);
        Room.step("reviewer", annotation, "approve").is(200);
    }

    @Test
    void words_of_a_reply_that_is_taken_back_are_shown_to_nobody_and_kept() throws SQLException {
        String thread = room.thread(room.draft("analyst"));
        Caller.as("reviewer").post("threads/" + thread + "/posts", "{\"text\":\"Spoken too soon\"}").is(201);
        assertEquals("reply on 1", undo("reviewer").is(200).json().path("said").asText());
        JsonNode post = thread(thread).path("posts").get(1);
        assertTrue(post.path("takenBack").asBoolean());
        assertTrue(post.path("text").isNull());
        assertEquals("1", ask("select count(*) from post where text = 'Spoken too soon' and thread_id = '" + thread + "'"));
        redo("reviewer").is(200);
        assertEquals("Spoken too soon", thread(thread).path("posts").get(1).path("text").asText());
    }

    @Test
    void resolution_and_reopening_are_taken_back() {
        String thread = room.thread(room.draft("analyst"));
        Caller.as("lead").post("threads/" + thread + "/resolution", "{\"text\":\"So be it\"}").is(200);
        Caller.as("lead").post("threads/" + thread + "/reopening", null).is(200);
        undo("lead").is(200);
        assertFalse(thread(thread).path("open").asBoolean());
        assertEquals("So be it", thread(thread).path("outcome").path("text").asText());
        undo("lead").is(200);
        assertTrue(thread(thread).path("open").asBoolean());
        assertTrue(thread(thread).path("outcome").isNull());
        redo("lead").is(200);
        assertFalse(thread(thread).path("open").asBoolean());
        redo("lead").is(200);
        assertTrue(thread(thread).path("open").asBoolean());
    }

    @Test
    void deeds_in_two_documents_are_taken_back_in_their_order_and_after_a_new_login() {
        String here = room.draft("analyst");
        Reply other = Caller.as("lead").post("projects/" + room.project() + "/sources", Room.source("The other", "He said so.")).is(201);
        String there = Caller.as("analyst").post("source-versions/" + other.json().path("versionId").asText() + "/annotations",
            "{\"kind\":\"comment\",\"spans\":[{\"role\":\"content\",\"start\":3,\"end\":7,\"exact\":\"said\"}],\"note\":\"There\"}").is(201).id();
        String token = Caller.nobody().post("tokens", "{\"username\":\"analyst\",\"password\":\"%s\"}".formatted(Caller.apostil().password())).is(200).json().path("token").asText();
        Caller anew = Caller.nobody().with("Authorization", "Bearer " + token);
        JsonNode offer = anew.get("projects/" + room.project() + "/undo").is(200).json().path("undo");
        assertEquals("The other", offer.path("title").asText());
        assertEquals(there, offer.path("card").asText());
        undo("analyst").is(200);
        assertEquals("withdrawn", state(there));
        assertEquals("draft", state(here));
        undo("analyst").is(200);
        assertEquals("withdrawn", state(here));
        redo("analyst").is(200);
        redo("analyst").is(200);
        assertEquals(List.of("draft", "draft"), List.of(state(here), state(there)));
    }

    @Test
    void new_deed_leaves_nothing_to_do_again() {
        String annotation = room.submitted("analyst");
        undo("analyst").is(200);
        edit(annotation, "Otherwise");
        assertEquals(null, offered("analyst", "redo"));
        assertEquals("There is nothing to do again.", redo("analyst").is(409).json().path("detail").asText());
    }

    @Test
    void what_a_colleague_built_on_stays_and_says_what_to_do() {
        String annotation = room.submitted("analyst");
        Room.step("reviewer", annotation, "approve").is(200);
        assertEquals("This can no longer be taken back: Reviewer approved it since. Edit or withdraw it instead.", why("analyst"));
        undo("reviewer").is(200);
        undo("analyst").is(200);
        assertEquals("draft", state(annotation));

        String thread = room.thread(annotation);
        Caller.as("lead").post("threads/" + thread + "/posts", "{\"text\":\"It is.\"}").is(201);
        assertEquals("This can no longer be taken back: Lead answered in the discussion since. Resolve the discussion instead.", why("analyst"));
        Caller.as("analyst2").post("threads/" + thread + "/resolution", "{\"text\":\"It is.\"}").is(200);
        assertEquals("This can no longer be taken back: Second analyst resolved the discussion since. Reply again to set it right.", why("lead"));
    }

    @Test
    void resolution_on_which_an_approval_rests_stays() {
        String annotation = room.submitted("analyst");
        String thread = room.thread(annotation);
        Caller.as("analyst").post("threads/" + thread + "/resolution", "{\"text\":\"It is.\"}").is(200);
        Room.step("reviewer", annotation, "approve").is(200);
        assertEquals("This can no longer be taken back: Reviewer approved it since. Reopen the discussion instead.", why("analyst"));
    }

    @Test
    void decision_is_not_done_again_on_what_was_edited_since() {
        String annotation = room.submitted("analyst");
        Room.step("reviewer", annotation, "approve").is(200);
        undo("reviewer").is(200);
        edit(annotation, "Otherwise");
        assertTrue(redo("reviewer").is(409).json().path("detail").asText().startsWith("This cannot be done again as it was: Analyst edited it since you took it back."));
        undo("analyst").is(200);
        assertEquals("It was changed since. Look at what it says now, then decide anew.", redo("reviewer").is(409).json().path("detail").asText());
    }

    @Test
    void approval_does_not_come_to_life_by_taking_back_the_edit_after_it() {
        String annotation = room.submitted("analyst");
        Room.step("reviewer", annotation, "approve").is(200);
        edit(annotation, "Otherwise");
        undo("analyst").is(200);
        assertSays(annotation, "Why?", 3);
        assertEquals("submitted", state(annotation));
        assertFalse(annotation(annotation).path("decisions").get(0).path("standing").asBoolean());
    }

    @Test
    void colleague_who_graded_it_keeps_it_there() {
        String annotation = room.draft("analyst");
        Caller.as("lead").post("source-versions/" + room.version() + "/annotations",
            "{\"kind\":\"credibility-note\",\"reliability\":\"B\",\"reliabilityReason\":\"r\",\"about\":\"%s\",\"spans\":[{\"role\":\"content\",\"start\":5,\"end\":9,\"exact\":\"said\"}]}".formatted(annotation)).is(201);
        assertEquals("This can no longer be taken back: a colleague graded it since. Withdraw it instead.", why("analyst"));
    }

    @Test
    void one_who_became_an_observer_takes_nothing_back() throws SQLException {
        room.draft("analyst");
        change("update member set role = 'OBSERVER' where project_id = '" + room.project() + "' and user_id = (select id from app_user where username = 'analyst')");
        undo("analyst").is(403);
    }

    @Test
    void database_itself_refuses_to_take_back_for_another_or_twice() throws SQLException {
        String annotation = room.draft("analyst");
        String back = """
            insert into deed (project_id, actor_id, at, doing, move, annotation_id, row_id, of_id)
            select project_id, %s, now(), doing, '%s', annotation_id, row_id, id from deed where annotation_id = '%s' and move = 'DONE'""";
        String anothers = "(select id from app_user where username = 'lead')";
        for (String command : List.of(back.formatted(anothers, "TAKEN_BACK", annotation), back.formatted("actor_id", "DONE_AGAIN", annotation))) {
            assertTrue(assertThrows(SQLException.class, () -> change(command)).getMessage().contains("only what one did oneself"));
        }
        change(back.formatted("actor_id", "TAKEN_BACK", annotation));
        assertEquals("23505", assertThrows(SQLException.class, () -> change(back.formatted("actor_id", "TAKEN_BACK", annotation))).getSQLState());
    }

    @Test
    void every_taking_back_and_doing_again_is_in_the_audit_trail() throws SQLException {
        String annotation = room.draft("analyst");
        undo("analyst").is(200);
        redo("analyst").is(200);
        String thread = room.thread(annotation);
        undo("analyst").is(200);
        redo("analyst").is(200);
        assertEquals("annotation.created,annotation.taken-back,annotation.done-again", events(annotation));
        assertEquals("thread.posted,thread.taken-back,thread.done-again", events(thread));
    }

    @Test
    void one_without_the_state_seen_or_with_an_older_one_is_told_how_it_is_now() {
        room.draft("analyst");
        Caller.as("analyst").post("projects/" + room.project() + "/undo", null).is(428);
        String seen = seen("analyst");
        room.submitted("analyst");
        Reply stale = Caller.as("analyst").with("If-Match", seen).post("projects/" + room.project() + "/undo", null).is(412);
        assertEquals("submit 2", stale.json().path("current").path("undo").path("words").asText());
    }

    @RepeatedTest(6)
    void one_of_two_presses_at_one_instant_takes_back() throws Exception {
        String annotation = room.submitted("analyst");
        String seen = seen("analyst");
        Callable<Reply> press = () -> Caller.as("analyst").with("If-Match", seen).post("projects/" + room.project() + "/undo", null);
        assertEquals(List.of(200, 412), race(press, press).stream().sorted().toList());
        assertEquals("draft", state(annotation));
    }

    @RepeatedTest(6)
    void an_author_takes_back_while_a_reviewer_approves() throws Exception {
        String annotation = room.submitted("analyst");
        String mine = seen("analyst");
        String theirs = Room.etag("reviewer", annotation);
        List<Integer> statuses = race(() -> Caller.as("analyst").with("If-Match", mine).post("projects/" + room.project() + "/undo", null),
            () -> Room.step("reviewer", annotation, theirs, "approve"));
        assertEquals(1, statuses.stream().filter(status -> status == 200).count(), statuses::toString);
        assertEquals(statuses.getFirst() == 200 ? "draft" : "approved", state(annotation));
    }

    private static List<Integer> race(Callable<Reply> one, Callable<Reply> other) throws Exception {
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            CyclicBarrier start = new CyclicBarrier(2);
            List<Future<Integer>> running = List.of(one, other).stream().map(task -> both.submit(() -> {
                start.await();
                return task.call().status();
            })).toList();
            return List.of(running.get(0).get(), running.get(1).get());
        }
    }

    private Reply undo(String who) {
        return Caller.as(who).with("If-Match", seen(who)).post("projects/" + room.project() + "/undo", null);
    }

    private Reply redo(String who) {
        return Caller.as(who).with("If-Match", seen(who)).post("projects/" + room.project() + "/redo", null);
    }

    private String why(String who) {
        return undo(who).is(409).json().path("detail").asText();
    }

    private String seen(String who) {
        return Caller.as(who).get("projects/" + room.project() + "/undo").is(200).header("ETag");
    }

    private String offered(String who, String which) {
        return Caller.as(who).get("projects/" + room.project() + "/undo").is(200).json().path(which).path("words").asText(null);
    }

    private static void edit(String annotation, String words) {
        Caller.as("analyst").put("annotations/" + annotation, Room.etag("analyst", annotation), Room.comment(words)).is(200);
    }

    private static void assertSays(String annotation, String words, int revision) {
        assertEquals(words, annotation(annotation).path("note").asText());
        assertEquals(revision, annotation(annotation).path("revision").asInt());
    }

    private static String state(String annotation) {
        return annotation(annotation).path("state").path("code").asText();
    }

    private static JsonNode annotation(String annotation) {
        return Caller.as("lead").get("annotations/" + annotation).is(200).json();
    }

    private JsonNode thread(String thread) {
        for (JsonNode each : Caller.as("lead").get("source-versions/" + room.version() + "/threads").is(200).json()) {
            if (each.path("id").asText().equals(thread)) {
                return each;
            }
        }
        throw new AssertionError("No such thread");
    }

    private static String events(String subject) throws SQLException {
        return ask("select string_agg(action, ',' order by seq) from audit_event where subject_id = '" + subject + "'");
    }

    private static void change(String command) throws SQLException {
        try (Connection connection = Caller.apostil().database().connect(); Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static String ask(String query) throws SQLException {
        try (Connection connection = Caller.apostil().database().connect(); Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }
}
