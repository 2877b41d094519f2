package org.apostil.production;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The threads of a node that make files: few, since each may need a good part of the memory. */
@ApplicationScoped
class Workshop {

    private static final Logger LOG = System.getLogger(Workshop.class.getName());
    private static final int PAUSE_MILLIS = 500;
    private static final int RENEW_SECONDS = 15;
    private static final int LEAVE_SECONDS = 5;

    @Resource
    private ManagedThreadFactory threads;

    @Resource
    private ManagedScheduledExecutorService timers;

    @Inject
    private Worker worker;

    @Inject
    private Desk desk;

    private final CountDownLatch stopping = new CountDownLatch(1);
    private final List<Thread> workers = new ArrayList<>();
    private final List<ScheduledFuture<?>> rounds = new ArrayList<>();

    void start(@Observes @Initialized(ApplicationScoped.class) Object begun) {
        for (int number = 1; number <= Limits.atOnce(); number++) {
            Thread thread = threads.newThread(this::run);
            thread.setName("files-" + number);
            thread.setPriority(Thread.MIN_PRIORITY);
            thread.start();
            workers.add(thread);
        }
        rounds.add(timers.scheduleWithFixedDelay(() -> attempt(worker::renew), RENEW_SECONDS, RENEW_SECONDS, TimeUnit.SECONDS));
        rounds.add(timers.scheduleWithFixedDelay(() -> attempt(() -> desk.forget(Limits.days())), 1, 60, TimeUnit.MINUTES));
    }

    @PreDestroy
    void stop() {
        stopping.countDown();
        rounds.forEach(round -> round.cancel(false));
        for (Thread thread : workers) {
            try {
                thread.join(Duration.ofSeconds(LEAVE_SECONDS));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void run() {
        while (!isStopping(0)) {
            boolean worked = attempt(() -> worker.makeNext(() -> isStopping(0)));
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

    private static boolean attempt(BooleanSupplier round) {
        try {
            return round.getAsBoolean();
        } catch (RuntimeException e) {
            // The database is away: the next round comes, and nothing was lost.
            LOG.log(Level.WARNING, "Files could not be looked for: {0}", e.getMessage());
            return false;
        }
    }

    private static void attempt(Runnable round) {
        attempt(() -> {
            round.run();
            return true;
        });
    }
}
