package org.apostil.annotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.apostil.api.Room;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;

/** Suggestions at the same instant: one is first, the other is told, and nothing is lost, made twice or credited wrongly. */
class SuggestionRacesIT {

    private static final int ROUNDS = 12;
    private static Room room;
    private static ExecutorService both;

    @BeforeAll
    static void open() {
        room = Room.open();
        both = Executors.newFixedThreadPool(2);
    }

    @AfterAll
    static void close() {
        both.shutdown();
    }

    @RepeatedTest(ROUNDS)
    void an_author_edits_while_a_piece_is_accepted() throws Exception {
        String annotation = room.submitted("analyst");
        String suggestion = room.suggestion("reviewer", annotation);
        String seen = Room.etag("analyst", annotation);
        String tag = etag(suggestion);
        List<Reply> replies = race(() -> Caller.as("analyst").put("annotations/" + annotation, seen, Room.comment("Mine")), () -> decide(suggestion, tag, "accept"));
        assertOneFirst(replies);
        boolean edited = replies.getFirst().status() == 200;
        assertEquals(edited ? "Mine" : "Where, and why?", Caller.as("lead").get("annotations/" + annotation).json().path("note").asText());
        assertEquals("2", ask("select count(*) from annotation_revision where annotation_id = '" + annotation + "'"));
        assertEquals(edited ? "changed" : "accepted", standing(suggestion));
    }

    @RepeatedTest(ROUNDS)
    void two_browsers_of_the_author_accept_the_same_piece() throws Exception {
        String annotation = room.draft("analyst");
        String suggestion = room.suggestion("reviewer", annotation);
        String tag = etag(suggestion);
        assertOneFirst(race(() -> decide(suggestion, tag, "accept"), () -> decide(suggestion, tag, "accept")));
        assertEquals("2", ask("select count(*) from annotation_revision where annotation_id = '" + annotation + "'"));
        assertEquals("1", decisions(suggestion));
    }

    @RepeatedTest(ROUNDS)
    void one_browser_accepts_and_another_rejects_the_same_piece() throws Exception {
        String suggestion = room.suggestion("reviewer", room.draft("analyst"));
        String tag = etag(suggestion);
        assertOneFirst(race(() -> decide(suggestion, tag, "accept"), () -> decide(suggestion, tag, "reject")));
        assertEquals("1", decisions(suggestion));
    }

    @RepeatedTest(ROUNDS)
    void its_suggester_withdraws_while_the_author_accepts() throws Exception {
        String annotation = room.draft("analyst");
        String suggestion = room.suggestion("reviewer", annotation);
        String tag = etag(suggestion);
        List<Reply> replies = race(() -> Caller.as("reviewer").with("If-Match", tag).post("suggestions/" + suggestion + "/withdrawal", "{}"), () -> decide(suggestion, tag, "accept"));
        assertOneFirst(replies);
        boolean withdrawn = replies.getFirst().status() == 200;
        assertEquals(withdrawn ? "withdrawn" : "accepted", standing(suggestion));
        assertEquals(withdrawn ? "1" : "2", ask("select count(*) from annotation_revision where annotation_id = '" + annotation + "'"));
    }

    @RepeatedTest(ROUNDS)
    void its_suggester_approves_while_the_author_accepts() throws Exception {
        String annotation = room.submitted("analyst");
        String suggestion = room.suggestion("reviewer", annotation);
        String tag = etag(suggestion);
        String seen = Room.etag("reviewer", annotation);
        List<Reply> replies = race(() -> Room.step("reviewer", annotation, seen, "approve"), () -> decide(suggestion, tag, "accept"));
        assertTrue(replies.stream().map(Reply::status).sorted().toList().equals(List.of(200, 412)), () -> replies.get(0).text() + replies.get(1).text());
        assertEquals("0", ask("""
            select count(*) from review_step s join annotation a on a.id = s.subject_id and a.revision = s.revision
            join annotation_revision r on r.annotation_id = a.id and r.contributor_id = s.actor_id where s.action = 'APPROVE' and a.id = '%s'""".formatted(annotation)));
    }

    @RepeatedTest(ROUNDS)
    void two_suggestions_to_the_same_field_are_accepted_at_once() throws Exception {
        String annotation = room.draft("analyst");
        String one = room.suggestion("reviewer", annotation);
        String other = room.suggestion("lead", annotation);
        String first = etag(one);
        String second = etag(other);
        List<Integer> statuses = race(() -> decide(one, first, "accept"), () -> decide(other, second, "accept")).stream().map(Reply::status).sorted().toList();
        assertEquals(List.of(200, 412), statuses);
        assertEquals("2", ask("select count(*) from annotation_revision where annotation_id = '" + annotation + "'"));
    }

    private static Reply decide(String suggestion, String etag, String decision) {
        return Caller.as("analyst").with("If-Match", etag).post("suggestions/" + suggestion + "/decisions", "{\"pieces\":[1],\"decision\":\"%s\"}".formatted(decision));
    }

    private static String etag(String suggestion) {
        return Caller.as("lead").get("suggestions/" + suggestion).is(200).header("ETag");
    }

    private static String standing(String suggestion) {
        return Caller.as("lead").get("suggestions/" + suggestion).is(200).json().at("/pieces/0/standing/code").asText();
    }

    private static String decisions(String suggestion) throws SQLException {
        return ask("select count(*) from suggestion_decision where suggestion_id = '" + suggestion + "'");
    }

    /** One was done; the other was too late, and sees how things are now. */
    private static void assertOneFirst(List<Reply> replies) {
        assertEquals(List.of(200, 412), replies.stream().map(Reply::status).sorted().toList(), () -> replies.get(0).text() + replies.get(1).text());
        assertTrue(replies.stream().filter(reply -> reply.status() == 412).findFirst().orElseThrow().json().path("current").has("id"));
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

    private static String ask(String query) throws SQLException {
        try (Connection connection = Caller.apostil().database().connect(); Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }
}
