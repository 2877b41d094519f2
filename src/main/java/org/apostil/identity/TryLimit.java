package org.apostil.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.apostil.platform.Problem;
import org.apostil.platform.Refusals;

/**
 * Lets people try passwords, and those who try many wait. Each try is counted before it is looked at, in the database, so that
 * a hundred at the same moment on two nodes are counted as a hundred. No wait is one that somebody elsewhere can impose on a
 * colleague: why, ADR 57 says.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class TryLimit {

    private static final Duration KNOWN_FOR = Duration.ofDays(180);
    private static final int MOST = 100_000;

    /** A try that was let through, and what it counts for; {@code account} is null in a known browser. */
    record Attempt(boolean familiar, byte[] key, byte[] address, byte[] account) {
    }

    @Inject
    private TryRepository tries;

    @Inject
    private Clock clock;

    /**
     * Counts a try to sign in.
     *
     * @throws Problem when it comes too soon
     */
    @Transactional(value = Transactional.TxType.REQUIRES_NEW, dontRollbackOn = Problem.class)
    public Attempt begin(String username, Visitor visitor) {
        Instant now = clock.instant();
        if (visitor.token() != null && tries.isKnown(Secret.hash(visitor.token()), username, now.minus(KNOWN_FOR))) {
            byte[] key = Tries.BROWSER.key(visitor.token(), username);
            count(Tries.BROWSER, key, now, "in this browser");
            return new Attempt(true, key, null, null);
        }
        byte[] address = Tries.ADDRESS.key(visitor.network());
        byte[] account = Tries.ACCOUNT.key(username);
        byte[] pair = Tries.PAIR.key(username, visitor.network());
        count(Tries.ADDRESS, address, now, "from this network");
        count(tries.tries(account) >= Tries.PRESSURE ? Tries.PAIR_UNDER_PRESSURE : Tries.PAIR, pair, now, "with this name from here");
        return new Attempt(false, pair, address, account);
    }

    /** The password was not right. */
    public void failed(Attempt attempt) {
        if (attempt.account() != null) {
            tries.count(Tries.ACCOUNT, attempt.account(), clock.instant());
        }
    }

    /** The password was right. */
    public void succeeded(Attempt attempt) {
        tries.forget(attempt.key());
        if (attempt.address() != null) {
            tries.takeBack(attempt.address());
        }
    }

    /** Somebody signed in with that browser: what it is to bear from now on. */
    public String know(UUID userId, Visitor visitor) {
        Instant now = clock.instant();
        String token = visitor.token() != null && tries.isKnown(Secret.hash(visitor.token())) ? visitor.token() : Secret.random();
        tries.know(Secret.hash(token), userId, now);
        return token;
    }

    /**
     * Counts a try at something of one's own, such as the current password.
     *
     * @throws Problem when it comes too soon
     */
    @Transactional(value = Transactional.TxType.REQUIRES_NEW, dontRollbackOn = Problem.class)
    public void count(Tries of, String what) {
        count(of, of.key(what), clock.instant(), "here");
    }

    /** It was right: the tries before it are forgotten. */
    public void forget(Tries of, String what) {
        tries.forget(of.key(what));
    }

    /** Deletes what has been forgotten long ago. */
    public void tidy() {
        Instant now = clock.instant();
        tries.tidy(now.minus(Tries.PAIR.forgotten()), now.minus(KNOWN_FOR), MOST);
    }

    private void count(Tries of, byte[] key, Instant now, String where) {
        if (!tries.count(of, key, now)) {
            Duration wait = tries.wait(key, now);
            Refusals.write("a try %s, for there were too many: %s seconds to wait".formatted(where, wait.toSeconds()));
            throw Problem.tooMany("There were too many tries %s. Nothing is locked: wait %s, then try again.".formatted(where, words(wait)), wait);
        }
    }

    private static String words(Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return seconds == 1 ? "a second" : seconds < 120 ? seconds + " seconds" : (seconds + 59) / 60 + " minutes";
    }
}
