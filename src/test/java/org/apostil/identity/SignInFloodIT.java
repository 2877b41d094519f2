package org.apostil.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A hundred guesses a second, each from an address and at a name that were not tried before, for ten seconds. */
class SignInFloodIT {

    private static final int A_SECOND = 100;
    private static final int SECONDS = 10;

    @Test
    void a_flood_leaves_those_who_work_and_those_who_come_back_unaffected() throws SQLException, InterruptedException {
        Person person = Person.add();
        Browser working = new Browser().signedIn(person.name(), Person.PASSWORD);
        Browser back = new Browser().signedIn(person.name(), Person.PASSWORD);
        back.signOut();
        AtomicInteger sent = new AtomicInteger();
        AtomicInteger failed = new AtomicInteger();
        List<Long> reading = new ArrayList<>();
        List<Long> signingIn = new ArrayList<>();
        try (ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(); ExecutorService attackers = Executors.newVirtualThreadPerTaskExecutor()) {
            clock.scheduleAtFixedRate(() -> attackers.execute(() -> guess(sent, failed)), 0, 1_000_000 / A_SECOND, TimeUnit.MICROSECONDS);
            for (int i = 0; i < SECONDS; i++) {
                reading.add(millis(() -> assertEquals(200, working.get("/").statusCode())));
                signingIn.add(millis(() -> assertEquals(302, back.signIn(person.name(), Person.PASSWORD, null).statusCode())));
                back.signOut();
                TimeUnit.MILLISECONDS.sleep(Math.max(0, 1000 - reading.getLast() - signingIn.getLast()));
            }
            clock.shutdownNow();
        }
        assertTrue(sent.get() > A_SECOND * SECONDS / 2, "sent " + sent);
        assertEquals(0, failed.get(), "answers other than 401 and 429");
        assertTrue(median(reading) <= 1000, "reading took ms " + reading);
        assertTrue(median(signingIn) <= 2000, "signing in took ms " + signingIn);
    }

    private static void guess(AtomicInteger sent, AtomicInteger failed) {
        int number = sent.incrementAndGet();
        int status = Elsewhere.status(Elsewhere.address(), "nobody-" + number, "a guess among many " + number);
        if (status != 401 && status != 429) {
            failed.incrementAndGet();
        }
    }

    private static long millis(Runnable task) {
        long begin = System.nanoTime();
        task.run();
        return Duration.ofNanos(System.nanoTime() - begin).toMillis();
    }

    private static long median(List<Long> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
