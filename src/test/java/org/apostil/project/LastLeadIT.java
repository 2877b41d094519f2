package org.apostil.project;

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

/** A project keeps a lead, and an invitation makes one member, whoever acts at the same instant. */
class LastLeadIT {

    private static final int ROUNDS = 20;
    private static ExecutorService both;

    @BeforeAll
    static void begin() {
        both = Executors.newFixedThreadPool(2);
    }

    @AfterAll
    static void end() {
        both.shutdown();
    }

    @RepeatedTest(ROUNDS)
    void two_leads_leave_and_one_stays() throws Exception {
        Room room = Room.closed("lead").join("reviewer", "lead");
        String departure = "projects/" + room.project() + "/departure";
        List<Reply> replies = race(() -> Caller.as("lead").post(departure, "{}"), () -> Caller.as("reviewer").post(departure, "{}"));
        assertEquals(List.of(204, 409), statuses(replies));
        assertTrue(replies.stream().anyMatch(reply -> reply.text().contains("You are the only lead of this project")));
        assertEquals("1", leads(room));
    }

    @RepeatedTest(ROUNDS)
    void two_leads_remove_each_other_and_one_stays() throws Exception {
        Room room = Room.closed("lead").join("reviewer", "lead");
        String lead = removal(room, "Lead");
        String reviewer = removal(room, "Reviewer");
        List<Reply> replies = race(() -> remove("lead", reviewer), () -> remove("reviewer", lead));
        // The slower one is a member no longer, or was told so while waiting for the project.
        assertEquals(1, replies.stream().filter(reply -> reply.status() == 204).count(), replies::toString);
        assertEquals("1", leads(room));
    }

    @RepeatedTest(ROUNDS)
    void one_lead_leaves_while_the_other_is_made_an_analyst() throws Exception {
        Room room = Room.closed("lead").join("reviewer", "lead");
        String member = "projects/" + room.project() + "/members/" + room.member("Reviewer");
        List<Reply> replies = race(() -> Caller.as("lead").put(member, "\"1\"", "{\"role\":\"analyst\"}"),
            () -> Caller.as("reviewer").post("projects/" + room.project() + "/departure", "{}"));
        assertTrue(replies.stream().allMatch(reply -> List.of(200, 204, 404).contains(reply.status())), replies::toString);
        assertEquals("1", leads(room));
    }

    @RepeatedTest(ROUNDS)
    void two_people_follow_one_link_and_one_joins() throws Exception {
        Room room = Room.closed("lead");
        String token = "{\"token\":\"%s\"}".formatted(room.invitation("analyst").path("link").asText().replaceAll(".*token=", ""));
        assertEquals(List.of(200, 404), statuses(race(() -> Caller.as("analyst").post("invitations/acceptance", token), () -> Caller.as("reviewer").post("invitations/acceptance", token))));
        assertEquals("2", ask("select count(*) from member where project_id = '" + room.project() + "'"));
    }

    @RepeatedTest(ROUNDS)
    void an_invitation_is_accepted_or_revoked_and_never_both() throws Exception {
        Room room = Room.closed("lead");
        var sent = room.invitation("analyst");
        String token = "{\"token\":\"%s\"}".formatted(sent.path("link").asText().replaceAll(".*token=", ""));
        String revocation = "projects/" + room.project() + "/invitations/" + sent.at("/invitation/id").asText() + "/revocation";
        List<Reply> replies = race(() -> Caller.as("analyst").post("invitations/acceptance", token), () -> Caller.as("lead").post(revocation, null));
        boolean joined = replies.getFirst().status() == 200;
        assertEquals(joined ? List.of(200, 404) : List.of(204, 404), statuses(replies));
        assertEquals(joined ? "2" : "1", ask("select count(*) from member where project_id = '" + room.project() + "'"));
    }

    private static String removal(Room room, String name) {
        return "projects/" + room.project() + "/members/" + room.member(name) + "/removal";
    }

    private static Reply remove(String who, String removal) {
        return Caller.as(who).with("If-Match", "\"1\"").post(removal, "{\"reason\":\"Because\"}");
    }

    private static List<Integer> statuses(List<Reply> replies) {
        return replies.stream().map(Reply::status).sorted().toList();
    }

    private static String leads(Room room) throws SQLException {
        return ask("select count(*) from member where role = 'LEAD' and project_id = '" + room.project() + "'");
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
