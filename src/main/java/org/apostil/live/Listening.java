package org.apostil.live;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * The one thread of a node that hears the database, on one connection of its own. When the database was away it comes back
 * by itself and reads on where it was. A notification only wakes: what happened is read from the trail, and from time to
 * time without one.
 */
@ApplicationScoped
class Listening {

    private static final Logger LOG = System.getLogger(Listening.class.getName());
    private static final Duration SILENCE = Duration.ofSeconds(60);
    private static final long LOOK_UNASKED_NANOS = Duration.ofSeconds(5).toNanos();
    private static final long TEND_NANOS = Duration.ofSeconds(20).toNanos();
    private static final int WAIT_MILLIS = 400;
    private static final int SHORTEST_RETRY_MILLIS = 250;
    private static final int LONGEST_RETRY_MILLIS = 5000;
    private static final int DEAD_AFTER_MILLIS = 5000;

    @Resource(lookup = "java:jboss/datasources/Apostil")
    private DataSource database;

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private Dispatch dispatch;

    @Inject
    private Desks desks;

    @Inject
    private Presence presence;

    @Inject
    private Streams streams;

    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile boolean hearing;
    private Thread thread;
    private long tendedAt = System.nanoTime();
    private long lookedAt;

    void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
        thread = threads.newThread(this::run);
        thread.setName("live");
        thread.start();
    }

    @PreDestroy
    void stop() {
        stopping.countDown();
        streams.all().forEach(stream -> stream.end(Ending.STOPPING));
        try {
            thread.join(Duration.ofSeconds(3));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the database is heard at the moment. */
    boolean isHearing() {
        return hearing;
    }

    private void run() {
        int retry = SHORTEST_RETRY_MILLIS;
        while (!isStopping(0)) {
            try (Connection connection = database.getConnection()) {
                listen(connection);
                retry = SHORTEST_RETRY_MILLIS;
                hear(connection);
            } catch (SQLException | RuntimeException e) {
                LOG.log(hearing ? Level.WARNING : Level.DEBUG, "The database is not heard; desks catch up when it is back: " + e.getMessage());
            } finally {
                hearing = false;
            }
            tend();
            isStopping(retry / 2 + ThreadLocalRandom.current().nextInt(retry));
            retry = Math.min(retry * 2, LONGEST_RETRY_MILLIS);
        }
    }

    private void listen(Connection connection) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, DEAD_AFTER_MILLIS);
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen apostil_live");
        }
        dispatch.advance();
        hearing = true;
    }

    private void hear(Connection connection) throws SQLException {
        PGConnection notified = connection.unwrap(PGConnection.class);
        while (!isStopping(0)) {
            PGNotification[] notes = notified.getNotifications(WAIT_MILLIS);
            boolean woken = false;
            for (PGNotification note : notes == null ? new PGNotification[0] : notes) {
                woken |= take(note.getParameter());
            }
            long now = System.nanoTime();
            if (woken || now - lookedAt > LOOK_UNASKED_NANOS) {
                lookedAt = now;
                dispatch.advance();
            }
            presence.tell(now);
            if (now - tendedAt > TEND_NANOS) {
                tend();
                presence.renew();
                look(connection);
            }
        }
    }

    /** @return whether there is something to read */
    private boolean take(String note) {
        String[] words = note.split(" ");
        switch (words[0]) {
            case "presence" -> presence.changed(UUID.fromString(words[1]));
            case "over" -> desks.end(words[1]);
            default -> {
                return true;
            }
        }
        return false;
    }

    /** A connection that is dead without having said so is found out. */
    private static void look(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select 1");
        }
    }

    /** Asks all streams for a sign of life, and ends those that gave none for long. */
    private void tend() {
        long now = System.nanoTime();
        if (now - tendedAt < TEND_NANOS) {
            return;
        }
        tendedAt = now;
        for (Stream stream : streams.all()) {
            if (stream.silentFor(SILENCE, now)) {
                stream.end(Ending.SILENT);
            } else {
                stream.ping();
            }
        }
    }

    private boolean isStopping(long millis) {
        try {
            return stopping.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
