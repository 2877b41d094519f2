package org.apostil.platform;

import jakarta.enterprise.concurrent.ManagedThreadFactory;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * The threads of a node that look for work of one kind, again and again, until the node ends: few, and of low priority, since
 * nobody waits at a screen for what they do.
 *
 * <p>{@snippet : new Crew("files", 1, threads, worker::makeNext).start(); }
 */
public final class Crew {

    private static final Logger LOG = System.getLogger(Crew.class.getName());
    private static final int PAUSE_MILLIS = 500;
    private static final int LEAVE_SECONDS = 5;

    private final String name;
    private final int size;
    private final ManagedThreadFactory factory;
    private final Predicate<BooleanSupplier> round;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final List<Thread> threads = new ArrayList<>();

    /**
     * @param name  of the work, which its threads bear with a number
     * @param round does one piece of work, if there is any, and says whether there was; it is given whether the node is about to end
     */
    public Crew(String name, int size, ManagedThreadFactory factory, Predicate<BooleanSupplier> round) {
        this.name = name;
        this.size = size;
        this.factory = factory;
        this.round = round;
    }

    /** Begins to look for work. */
    public void start() {
        for (int number = 1; number <= size; number++) {
            Thread thread = factory.newThread(this::run);
            thread.setName(name + "-" + number);
            thread.setPriority(Thread.MIN_PRIORITY);
            thread.start();
            threads.add(thread);
        }
    }

    /** Ends, and waits a little for what is being done. */
    public void stop() {
        stopping.countDown();
        for (Thread thread : threads) {
            try {
                thread.join(Duration.ofSeconds(LEAVE_SECONDS));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Does something of the same work beside it, such as saying that it is still there; what fails is tried again the next time. */
    public boolean attempt(BooleanSupplier task) {
        try {
            return task.getAsBoolean();
        } catch (RuntimeException e) {
            // The database is away: the next round comes, and nothing was lost.
            LOG.log(Level.WARNING, "Work could not be looked for ({0}): {1}", name, e.getMessage());
            return false;
        }
    }

    private void run() {
        while (!isStopping(0)) {
            boolean worked = attempt(() -> round.test(() -> isStopping(0)));
            if (!worked && isStopping(PAUSE_MILLIS)) {
                return;
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
