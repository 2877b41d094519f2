package org.apostil.production;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apostil.platform.Crew;

/** The threads of a node that make files: few, since each may need a good part of the memory. */
@ApplicationScoped
class Workshop {

    private static final int RENEW_SECONDS = 15;

    @Resource
    private ManagedThreadFactory threads;

    @Resource
    private ManagedScheduledExecutorService timers;

    @Inject
    private Worker worker;

    @Inject
    private Desk desk;

    private final List<ScheduledFuture<?>> rounds = new ArrayList<>();
    private Crew crew;

    void start(@Observes @Initialized(ApplicationScoped.class) Object begun) {
        crew = new Crew("files", Limits.atOnce(), threads, worker::makeNext);
        crew.start();
        rounds.add(timers.scheduleWithFixedDelay(() -> attempt(worker::renew), RENEW_SECONDS, RENEW_SECONDS, TimeUnit.SECONDS));
        rounds.add(timers.scheduleWithFixedDelay(() -> attempt(() -> desk.forget(Limits.days())), 1, 60, TimeUnit.MINUTES));
    }

    @PreDestroy
    void stop() {
        rounds.forEach(round -> round.cancel(false));
        if (crew != null) {
            crew.stop();
        }
    }

    private void attempt(Runnable round) {
        crew.attempt(() -> {
            round.run();
            return true;
        });
    }
}
