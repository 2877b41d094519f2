package org.apostil.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apostil.api.Caller.Reply;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What is told may be taken back at the very moment in which it is read; neither of the two notices the other. */
class NoticeRacesIT {

    private static final int TIMES = 12;

    @Test
    void one_that_is_taken_back_while_it_is_read_is_read_all_the_same() throws Exception {
        Room room = Room.open();
        String annotation = room.submitted("analyst");
        String notice = notice("reviewer", annotation);
        try (ExecutorService one = Executors.newSingleThreadExecutor(); Connection other = Caller.apostil().database().connect(); Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("delete from notification where subject_id = '%s'".formatted(annotation));
            Future<Reply> read = one.submit(() -> Caller.as("reviewer").post("notifications/" + notice + "/reading", ""));
            Locks.untilSomebodyWaits(statement);
            other.commit();
            assertEquals(204, read.get().status(), () -> read.resultNow().text());
        }
        Caller.as("reviewer").post("notifications/" + notice + "/reading", "").is(404);
    }

    @RepeatedTest(3)
    void withdrawing_and_reading_all_at_once_answers_everybody() throws Exception {
        Room room = Room.open();
        List<String> annotations = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            annotations.add(room.submitted("analyst"));
        }
        List<String> tags = annotations.stream().map(each -> Room.etag("analyst", each)).toList();
        List<String> notices = annotations.stream().map(each -> notice("reviewer", each)).toList();
        try (ExecutorService all = Executors.newFixedThreadPool(6)) {
            List<Callable<Integer>> calls = new ArrayList<>();
            for (int i = 0; i < TIMES; i++) {
                int which = i;
                calls.add(() -> Room.step("analyst", annotations.get(which), tags.get(which), "withdraw").status());
                calls.add(() -> Caller.as("reviewer").post("notifications/" + notices.get(which) + "/reading", "").status());
                calls.add(() -> Caller.as(which % 2 == 0 ? "reviewer" : "lead").post("notifications/reading", "").status());
            }
            List<Integer> answers = all.invokeAll(calls).stream().map(Future::resultNow).toList();
            for (int i = 0; i < TIMES; i++) {
                assertEquals(200, answers.get(3 * i), answers::toString);
                int read = answers.get(3 * i + 1);
                assertTrue(read == 204 || read == 404, answers::toString);
                assertEquals(204, answers.get(3 * i + 2), answers::toString);
            }
        }
        for (JsonNode told : Caller.as("reviewer").get("notifications").is(200).json().path("notifications")) {
            assertTrue(told.path("read").asBoolean() || annotations.stream().noneMatch(told.toString()::contains), told::toString);
        }
    }

    private static String notice(String who, String annotation) {
        for (JsonNode told : Caller.as(who).get("notifications").is(200).json().path("notifications")) {
            if (told.path("address").asText().contains(annotation)) {
                return told.path("id").asText();
            }
        }
        throw new AssertionError(who + " was told nothing of " + annotation);
    }
}
