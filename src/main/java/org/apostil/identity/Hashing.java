package org.apostil.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apostil.platform.Problem;

/**
 * Holds passwords against their hashes, few at a time: each takes a core for some 50 ms and 19 MiB, and whoever sends names and
 * passwords as fast as they can must not take the server from those who work. Browsers in which somebody has signed in before
 * have a lane of their own, that strangers cannot fill.
 */
@ApplicationScoped
class Hashing {

    /** How many wait in a lane; who comes after them is asked to come again. */
    private static final int MOST_WAITING = 16;
    private static final int LONGEST_WAIT_SECONDS = 5;
    private static final Duration COME_AGAIN = Duration.ofSeconds(2);

    private final Semaphore strangers = lane();
    private final Semaphore known = lane();

    @Inject
    private Argon2id passwords;

    private static Semaphore lane() {
        return new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);
    }

    /**
     * Whether the password is the one that was hashed.
     *
     * @param familiar whether the browser is one in which the person has signed in before
     * @throws Problem when too many wait already
     */
    boolean fits(String password, String phc, boolean familiar) {
        Semaphore lane = familiar ? known : strangers;
        if (lane.getQueueLength() >= MOST_WAITING || !entered(lane)) {
            throw Problem.tooMany("Very many people are signing in at this moment. Nothing was changed; try again in %d seconds.".formatted(COME_AGAIN.toSeconds()), COME_AGAIN);
        }
        try {
            return passwords.verify(password.toCharArray(), phc);
        } finally {
            lane.release();
        }
    }

    private static boolean entered(Semaphore lane) {
        try {
            return lane.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
