package org.apostil.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apostil.api.Blind;
import org.apostil.api.Caller;
import org.apostil.api.Newer;
import org.apostil.api.Room;
import org.apostil.identity.Browser;
import org.apostil.launch.RunningApostil;
import org.apostil.live.LiveClient.Closed;
import org.junit.jupiter.api.Test;

/** What a desk is told over its stream, and when the stream is refused or ends. */
class LiveIT {

    /** Ours, and that of the container, which may be faster on the node itself. */
    private static final Set<Integer> SESSION_OVER = Set.of(Ending.SESSION_OVER.code(), 1008);
    private static final String OWN = LiveClient.own(RunningApostil.shared());

    @Test
    void annotation_decision_and_comment_are_told_to_everybody_at_the_desk_and_to_no_other() {
        Room room = Room.open();
        Room other = Room.open();
        try (LiveClient reviewer = open("reviewer", room); LiveClient elsewhere = open("reviewer", other)) {
            String annotation = room.draft("analyst");
            assertEquals("annotation", reviewer.told(annotation).path("type").asText());
            int before = reviewer.cards().size();
            Room.step("analyst", annotation, "submit").is(200);
            reviewer.told("the submission", ignored -> reviewer.cards().size() > before);
            room.thread(annotation);
            assertEquals(annotation, reviewer.told("the comment", message -> message.path("type").asText().equals("thread")).path("ids").path(0).asText());

            String told = other.draft("analyst");
            elsewhere.told(told);
            assertEquals(List.of(told), elsewhere.cards());
        }
    }

    @Test
    void what_a_blind_first_pass_keeps_back_is_told_to_its_author_alone() {
        Room room = Blind.room();
        try (LiveClient author = open("analyst", room); LiveClient blind = open("analyst2", room); LiveClient lead = open("lead", room)) {
            String annotation = room.draft("analyst");
            room.thread(annotation);
            author.told("the discussion", message -> message.path("type").asText().equals("thread"));
            String open = Caller.as("analyst").post("source-versions/" + room.version() + "/threads", "{\"start\":5,\"end\":9,\"exact\":\"said\",\"text\":\"Is it so?\"}").is(201).id();
            for (LiveClient other : List.of(blind, lead)) {
                other.told(open);
                assertEquals(List.of(open), other.cards());
            }
        }
    }

    @Test
    void newer_text_is_told_to_whoever_has_the_earlier_one_open_and_named_to_whoever_asks() {
        Room room = Room.open();
        try (LiveClient reader = open("observer", room)) {
            reader.alive();
            assertTrue(Caller.as("observer").get("source-versions/" + room.version() + "/desk").is(200).json().path("newest").isNull());
            String newest = Newer.add("lead", room.source(), Newer.TEXT).is(201).json().path("version").asText();
            reader.told("that all is to be read anew", message -> message.path("type").asText().equals("outline") && message.has("mark"));
            JsonNode told = Caller.as("observer").get("source-versions/" + room.version() + "/desk").is(200).json().path("newest");
            assertEquals(newest, told.path("version").asText());
            assertEquals(2, told.path("number").asInt());
            assertTrue(Caller.as("observer").get("source-versions/" + newest + "/desk").is(200).json().path("newest").isNull());
        }
    }

    @Test
    void what_is_rolled_back_is_never_told_and_what_is_committed_not_before() throws SQLException {
        Room room = Room.open();
        String annotation = room.draft("analyst");
        String first = room.draft("analyst");
        try (LiveClient reader = open("observer", room); Connection database = RunningApostil.shared().database().connect()) {
            database.setAutoCommit(false);
            append(database, room, annotation);
            database.rollback();
            append(database, room, first);
            reader.alive();
            assertEquals(List.of(), reader.cards());
            database.commit();
            reader.told(first);
            assertEquals(List.of(first), reader.cards());
        }
    }

    @Test
    void who_loses_the_connection_again_and_again_misses_nothing_of_200_writes() {
        Room room = Room.open();
        String session = new Browser().signedIn("reviewer").session();
        String mark = mark(room);
        Set<String> told = new HashSet<>();
        CompletableFuture<List<String>> written = CompletableFuture.supplyAsync(() -> {
            List<String> ids = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                ids.add(room.draft("analyst"));
            }
            return ids;
        });
        Random random = new Random(19);
        while (!written.isDone()) {
            LiveClient client = LiveClient.open(session, room.version(), mark);
            int enough = random.nextInt(12);
            while (client.cards().size() < enough && !written.isDone()) {
                client.alive();
            }
            client.vanish();
            told.addAll(client.cards());
            mark = client.mark(mark);
        }
        Set<String> all = Set.copyOf(written.join());
        try (LiveClient last = LiveClient.open(session, room.version(), mark)) {
            last.told("the rest", message -> {
                told.addAll(last.cards());
                return told.containsAll(all);
            });
        }
        assertEquals(all, told);
    }

    @Test
    void who_missed_too_much_or_comes_with_an_unknown_mark_is_told_to_read_all_anew() {
        Room room = Room.open();
        String session = new Browser().signedIn("observer").session();
        for (String mark : new String[] {null, "0123456789abcdef", "'; drop table x"}) {
            try (LiveClient client = LiveClient.open(session, room.version(), mark == null ? null : URLEncoder.encode(mark, StandardCharsets.UTF_8))) {
                client.told("all anew", message -> message.path("type").asText().equals("outline"));
            }
        }
        String mark = mark(room);
        for (int i = 0; i <= Dispatch.MOST_CARDS; i++) {
            room.draft("analyst");
        }
        try (LiveClient client = LiveClient.open(session, room.version(), mark)) {
            client.told("all anew", message -> message.path("type").asText().equals("outline"));
            assertEquals(List.of(), client.cards());
        }
    }

    @Test
    void presence_counts_a_person_once_and_forgets_who_leaves() {
        Room room = Room.open();
        try (LiveClient reviewer = open("reviewer", room)) {
            reviewer.present("Reviewer");
            LiveClient tab = open("analyst", room);
            LiveClient otherTab = open("analyst", room);
            reviewer.present("Analyst", "Reviewer");
            tab.close();
            otherTab.vanish();
            reviewer.present("Reviewer");
        }
    }

    @Test
    void removal_from_the_project_ends_the_stream_at_once() throws SQLException {
        Room room = Room.open();
        try (LiveClient removed = open("analyst2", room); LiveClient stays = open("analyst", room)) {
            remove(room, "analyst2");
            assertEquals(new Closed(Ending.NO_MEMBER.code(), Ending.NO_MEMBER.reason()), removed.closed());
            String annotation = room.draft("analyst");
            stays.told(annotation);
            assertEquals(List.of(), removed.cards());
            stays.present("Analyst");
        }
        assertEquals(404, LiveClient.status(new Browser().signedIn("analyst2").session(), room.version(), OWN));
    }

    @Test
    void sign_out_ends_the_streams_of_that_browser_alone() {
        Room room = Room.open();
        Browser leaving = new Browser().signedIn("analyst");
        try (LiveClient here = LiveClient.open(leaving.session(), room.version(), mark(room)); LiveClient tab = LiveClient.open(leaving.session(), room.version(), mark(room));
             LiveClient elsewhere = open("analyst", room)) {
            leaving.signOut();
            assertTrue(SESSION_OVER.contains(here.closed().code()));
            assertTrue(SESSION_OVER.contains(tab.closed().code()));
            elsewhere.alive();
            assertTrue(elsewhere.isOpen());
        }
    }

    @Test
    void a_page_of_another_site_opens_no_stream() {
        Room room = Room.open();
        String session = new Browser().signedIn("analyst").session();
        assertEquals(101, LiveClient.status(session, room.version(), OWN));
        String port = OWN.replaceFirst(".*:", "");
        for (String origin : new String[] {"http://elsewhere.example", "http://127.0.0.1", "http://localhost:" + port, OWN + ".elsewhere.example", "http://127.0.0.1:" + port + "@elsewhere.example", "null", "file://", null}) {
            assertEquals(403, LiveClient.status(session, room.version(), origin), () -> "from " + origin);
        }
    }

    @Test
    void nobody_gets_a_stream_without_a_session_or_of_a_project_that_is_not_theirs() {
        Room room = Room.open();
        Room foreign = Room.closed("analyst2");
        assertEquals(401, LiveClient.status(null, room.version(), OWN));
        assertEquals(401, LiveClient.status("made-up", room.version(), OWN));
        for (String who : List.of("lead", "admin")) {
            String session = new Browser().signedIn(who).session();
            assertEquals(404, LiveClient.status(session, foreign.version(), OWN));
            assertEquals(404, LiveClient.status(session, UUID.randomUUID().toString(), OWN));
            assertEquals(404, LiveClient.status(session, "no-id", OWN));
        }
    }

    @Test
    void who_says_too_much_is_closed_and_nobody_else_notices() {
        Room room = Room.open();
        try (LiveClient talks = open("analyst", room); LiveClient other = open("reviewer", room)) {
            talks.say("x".repeat(100));
            assertEquals(1009, talks.closed().code());
            other.told(room.draft("analyst"));
        }
    }

    @Test
    void one_person_has_so_many_streams_and_the_oldest_makes_way() {
        Room room = Room.open();
        String session = new Browser().signedIn("observer").session();
        List<LiveClient> open = new ArrayList<>();
        for (int i = 0; i <= Streams.MOST_OF_A_PERSON; i++) {
            open.add(LiveClient.open(session, room.version(), mark(room)));
        }
        assertEquals(Ending.TOO_MANY.code(), open.getFirst().closed().code());
        open.getLast().alive();
        open.forEach(LiveClient::close);
    }

    @Test
    void the_database_away_for_a_while_costs_a_desk_nothing() {
        RunningApostil apostil = RunningApostil.shared();
        Room room = Room.open();
        try (LiveClient reader = open("observer", room)) {
            apostil.databaseStop();
            apostil.databaseStart();
            String annotation = room.draft("analyst");
            reader.told(annotation);
            assertFalse(reader.cards().isEmpty());
        }
    }

    private static LiveClient open(String who, Room room) {
        LiveClient client = LiveClient.open(new Browser().signedIn(who).session(), room.version(), mark(room));
        client.told("who is here", message -> message.path("type").asText().equals("presence"));
        return client;
    }

    private static String mark(Room room) {
        return Caller.as("observer").get("source-versions/" + room.version() + "/desk").is(200).json().path("mark").asText();
    }

    private static void append(Connection database, Room room, String annotation) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("insert into audit_event (at, action, project_id, subject_type, subject_id) values (now(), 'annotation.revised', '%s', 'annotation', '%s')"
                .formatted(room.project(), annotation));
        }
    }

    private static void remove(Room room, String username) throws SQLException {
        try (Connection database = RunningApostil.shared().database().connect(); Statement statement = database.createStatement()) {
            database.setAutoCommit(false);
            statement.execute("delete from member where project_id = '%s' and user_id = (select id from app_user where username = '%s')".formatted(room.project(), username));
            statement.execute("insert into audit_event (at, action, project_id, subject_type, subject_id) select now(), 'member.removed', '%s', 'user', id from app_user where username = '%s'"
                .formatted(room.project(), username));
            database.commit();
        }
    }
}
