package org.apostil.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apostil.api.Caller.Reply;
import org.apostil.export.pdf.PdfText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is said in discussions, by the interface: who is addressed, what is set right, who sees to it, and what stays of it all. */
class ThreadsIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Room room;
    private String thread;

    @BeforeEach
    void open() {
        room = Room.open();
        thread = Caller.as("analyst").post("source-versions/" + room.version() + "/threads", body("start", 5, "end", 9, "exact", "said", "text", "Is it so?")).is(201).id();
    }

    @Test
    void member_who_is_addressed_is_shown_by_name_and_called() {
        JsonNode post = say("analyst", "Dear @Reviewer, see **this**.").path("posts").path(1);
        assertTrue(post.path("html").asText().contains(">@Reviewer</span>, see <strong>this</strong>"), post::toString);
        assertEquals("Dear @Reviewer, see **this**.", post.path("text").asText());
        assertTrue(read("reviewer").path("callsMe").asBoolean());
        assertEquals(1, Caller.as("reviewer").get("source-versions/" + room.version() + "/desk").json().path("threads").path("needsMe").path(0).asInt());
        assertFalse(read("analyst2").path("callsMe").asBoolean());
        say("reviewer", "Seen.");
        assertFalse(read("reviewer").path("callsMe").asBoolean(), "Whoever answered is called no more");
    }

    @Test
    void outsider_and_unknown_stay_text_alike_and_it_is_said() {
        JsonNode post = say("analyst", "@admin and @no.such.person may know; mail me@analyst2.example").path("posts").path(1);
        assertEquals(List.of("admin", "no.such.person"), texts(post.path("unknown")));
        assertFalse(post.path("html").asText().contains("mention"), post::toString);
    }

    @Test
    void removed_member_stays_readable_where_they_were_addressed_and_cannot_be_addressed_anew() throws SQLException {
        say("analyst", "@analyst2 knows.");
        assign("lead", "\"0\"", person("analyst2"), null).is(200);
        change("delete from member m using app_user u where u.username = 'analyst2' and u.id = m.user_id and m.project_id = ?::uuid", room.project());
        JsonNode now = say("analyst", "Still @analyst2?");
        assertTrue(now.path("posts").path(1).path("html").asText().contains(">@Second analyst</span>"), now::toString);
        assertEquals(List.of("analyst2"), texts(now.path("posts").path(2).path("unknown")));
        assertEquals("Second analyst", now.path("assignment").path("assignee").path("name").asText());
        assertEquals(404, Caller.as("analyst2").get("threads/" + thread).status());
    }

    @Test
    void author_sets_right_what_they_said_and_everybody_reads_what_it_said_before() {
        String post = room.firstPost(thread);
        Reply amended = amend("analyst", post, "\"1\"", "Is it *really* so, @lead?").is(200);
        assertEquals("\"2\"", amended.header("ETag"));
        JsonNode read = Caller.as("observer").get("posts/" + post).is(200).json();
        assertEquals("Is it *really* so, @lead?", read.path("text").asText());
        assertEquals("Is it so?", read.path("earlier").path(0).path("text").asText());
        assertTrue(read("lead").path("callsMe").asBoolean(), "Who is addressed by an edit is called");
        assertEquals(1, Caller.as("analyst").get("source-versions/" + room.version() + "/desk/matches?q=really").json().path("ids").size());
        Reply stale = amend("analyst", post, "\"1\"", "From another window.").is(412);
        assertEquals("Is it *really* so, @lead?", stale.json().path("current").path("posts").path(0).path("text").asText(), stale::text);
        assertEquals(428, Caller.as("analyst").send("PUT", "posts/" + post, body("text", "No tag.")).status());
        amend("lead", post, "\"2\"", "Not mine.").is(403);
    }

    @Test
    void whoever_is_addressed_or_is_to_see_to_it_is_told_once() {
        say("analyst2", "I am in it.");
        say("analyst", "@analyst2, @reviewer and @analyst: look.");
        assign("lead", "\"0\"", person("reviewer"), LocalDate.of(2999, 12, 31)).is(200);
        assertEquals(List.of("assigned", "mentioned"), told("reviewer"));
        assertEquals(List.of("mentioned"), told("analyst2"));
        amend("analyst", read("analyst").path("posts").path(2).path("id").asText(), "\"1\"", "@analyst2, @reviewer, @lead: look.").is(200);
        assertEquals(List.of("mentioned"), told("lead"));
        assertEquals(List.of("mentioned"), told("analyst2"), "Who was addressed before is not told again");
    }

    /** Why a person was told of the discussion, newest first. */
    private List<String> told(String who) {
        List<String> reasons = new ArrayList<>();
        try (Connection owner = Caller.apostil().database().connect(); PreparedStatement told = owner.prepareStatement("""
            select lower(n.reason) from notification n join app_user u on u.id = n.recipient_id where u.username = ? and n.subject_id = ?::uuid order by n.at desc, n.id desc""")) {
            told.setString(1, who);
            told.setString(2, thread);
            try (var rows = told.executeQuery()) {
                while (rows.next()) {
                    reasons.add(rows.getString(1));
                }
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return reasons;
    }

    @Test
    void edit_and_assignment_are_taken_back_and_done_again() {
        String post = room.firstPost(thread);
        amend("analyst", post, "\"1\"", "Edited.").is(200);
        assign("analyst", "\"0\"", person("analyst"), null).is(200);
        assertEquals("assign", undo("analyst", "undo").path("deed").path("code").asText());
        assertTrue(read("analyst").path("assignment").isNull());
        undo("analyst", "undo");
        assertEquals("Is it so?", read("analyst").path("posts").path(0).path("text").asText());
        undo("analyst", "redo");
        undo("analyst", "redo");
        assertEquals("Edited.", read("analyst").path("posts").path(0).path("text").asText());
        assertEquals("Analyst", read("analyst").path("assignment").path("assignee").path("name").asText());
        assign("lead", "\"1\"", person("reviewer"), null).is(200);
        String tag = Caller.as("analyst").get("projects/" + room.project() + "/undo").header("ETag");
        assertEquals(409, Caller.as("analyst").with("If-Match", tag).post("projects/" + room.project() + "/undo", null).status(), "A colleague assigned it since");
    }

    @Test
    void assignment_has_a_day_is_overdue_after_it_and_keeps_its_history() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        assign("reviewer", "\"0\"", person("analyst"), today).is(200);
        assertFalse(read("analyst").path("assignment").path("overdue").asBoolean(), "A day is over when it is over");
        assign("lead", "\"1\"", person("analyst"), today.minusDays(1)).is(200);
        assertTrue(read("analyst").path("assignment").path("overdue").asBoolean());
        Reply history = Caller.as("observer").get("threads/" + thread + "/assignments").is(200);
        assertEquals(List.of("Reviewer", "Lead"), List.of(history.json().path(0).path("by").asText(), history.json().path(1).path("by").asText()));
        assertEquals("\"2\"", history.header("ETag"));
        assertTrue(assign("lead", "\"2\"", person("observer"), null).is(422).text().contains("takes part in discussions"));
        assertTrue(assign("lead", "\"2\"", null, today.minusDays(9)).is(422).text().contains("That day is over"));
        Caller.as("lead").with("If-Match", "\"2\"").send("PUT", "threads/" + thread + "/assignment", "{\"assignee\":null,\"due\":\"soon\"}").is(400);
        assign("lead", "\"1\"", null, null).is(412);
        Caller.as("lead").post("threads/" + thread + "/resolution", body("text", "Settled.")).is(200);
        assertFalse(read("analyst").path("assignment").path("overdue").asBoolean(), "Nothing resolved is overdue");
        assign("lead", "\"2\"", null, null).is(409);
    }

    @Test
    void of_many_who_assign_at_once_one_is_taken() throws Exception {
        for (int round = 0; round < 5; round++) {
            String seen = "\"" + round + "\"";
            LocalDate day = LocalDate.of(2999, 1, 1 + round);
            List<Callable<Reply>> all = IntStream.range(0, 6).mapToObj(at -> (Callable<Reply>) () ->
                assign(List.of("lead", "reviewer", "analyst").get(at % 3), seen, person(List.of("lead", "reviewer", "analyst").get(at % 3)), day.plusMonths(at))).toList();
            List<Integer> statuses = new ArrayList<>();
            try (ExecutorService pool = Executors.newFixedThreadPool(6)) {
                for (Future<Reply> each : pool.invokeAll(all)) {
                    statuses.add(each.get().status());
                }
            }
            statuses.sort(null);
            assertEquals(List.of(200, 412, 412, 412, 412, 412), statuses);
        }
        assertEquals(5, Caller.as("lead").get("threads/" + thread + "/assignments").json().size());
    }

    @Test
    void quotation_and_posts_stay_when_the_text_is_superseded() throws SQLException {
        say("analyst2", "It is.");
        assertFalse(read("analyst").path("superseded").asBoolean());
        change("""
            insert into source_version (source_id, project_id, number, content, sha256, length, created_by, created_at)
            select source_id, project_id, 2, t.text, encode(sha256(convert_to(t.text, 'UTF8')), 'hex'), char_length(t.text), created_by, now()
            from source_version, (values ('Another text.')) t(text) where source_version.id = ?::uuid""", room.version());
        JsonNode read = read("analyst");
        assertTrue(read.path("superseded").asBoolean());
        assertEquals("said", read.path("span").path("exact").asText());
        assertTrue(read.path("span").path("prefix").asText().endsWith("He ") && read.path("span").path("suffix").asText().startsWith(" so"), read::toString);
        assertEquals(3, say("analyst", "It was.").path("posts").size(), "It is discussed on");
        assign("lead", "\"0\"", person("analyst"), null).is(200);
    }

    @Test
    void hostile_and_huge_posts_act_in_nothing_and_lose_nothing() {
        JsonNode post = say("analyst", "<img src=x onerror=alert(1)> [a](javascript:alert(1)) ![p](https://x.example/p.png) <script>alert(1)</script>").path("posts").path(1);
        String html = post.path("html").asText();
        assertFalse(html.contains("<img") || html.contains("<script") || html.contains("href=\"javascript"), html);
        assertTrue(html.contains("javascript:alert(1)") && html.contains("onerror=alert(1)"), html);
        say("analyst", ">".repeat(9000) + " deep");
        Reply long_ = Caller.as("analyst").post("threads/" + thread + "/posts", body("text", "a".repeat(20_001))).is(422);
        assertTrue(long_.text().contains("20,001 characters long"), long_::text);
    }

    @Test
    void report_shows_posts_by_the_names_of_people_and_without_signs() {
        say("analyst", "Dear @reviewer, **two** things:\n\n- one\n- [two](https://x.example/)");
        String text = PdfText.all(Caller.as("analyst").get("sources/" + room.source() + "/report.pdf").is(200).bytes()).replaceAll("\\s+", " ");
        assertTrue(text.contains("Dear @Reviewer, two things:") && text.contains("https://x.example/"), text);
    }

    private JsonNode say(String who, String text) {
        return Caller.as(who).post("threads/" + thread + "/posts", body("text", text)).is(201).json();
    }

    private JsonNode read(String who) {
        return Caller.as(who).get("threads/" + thread).is(200).json();
    }

    private Reply amend(String who, String post, String etag, String text) {
        return Caller.as(who).with("If-Match", etag).send("PUT", "posts/" + post, body("text", text));
    }

    private Reply assign(String who, String etag, String assignee, LocalDate due) {
        return Caller.as(who).with("If-Match", etag).send("PUT", "threads/" + thread + "/assignment", body("assignee", assignee, "due", due == null ? null : due.toString()));
    }

    private JsonNode undo(String who, String which) {
        String tag = Caller.as(who).get("projects/" + room.project() + "/undo").header("ETag");
        return Caller.as(who).with("If-Match", tag).post("projects/" + room.project() + "/" + which, null).is(200).json();
    }

    private String person(String username) {
        for (JsonNode each : Caller.as("lead").get("projects/" + room.project() + "/people").is(200).json()) {
            if (each.path("username").asText().equals(username)) {
                return each.path("id").asText();
            }
        }
        throw new AssertionError(username);
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    private static String body(Object... pairs) {
        ObjectNode node = JSON.createObjectNode();
        for (int i = 0; i < pairs.length; i += 2) {
            node.set((String) pairs[i], JSON.valueToTree(pairs[i + 1]));
        }
        return node.toString();
    }

    private static void change(String sql, String id) throws SQLException {
        try (Connection owner = Caller.apostil().database().connect(); PreparedStatement statement = owner.prepareStatement(sql)) {
            statement.setString(1, id);
            assertEquals(1, statement.executeUpdate());
        }
    }
}
