package org.apostil.ingest;

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

/** The threads of a node that read what comes in: few, since each may need a good part of the memory. */
@ApplicationScoped
class ImportCrew {

    private static final int RENEW_SECONDS = 15;

    @Resource
    private ManagedThreadFactory threads;

    @Resource
    private ManagedScheduledExecutorService timers;

    @Inject
    private ImportWorker worker;

    @Inject
    private ImportDesk desk;

    private final List<ScheduledFuture<?>> rounds = new ArrayList<>();
    private Crew crew;

    void start(@Observes @Initialized(ApplicationScoped.class) Object begun) {
        crew = new Crew("imports", Limits.atOnce(), threads, worker::doNext);
        crew.start();
        rounds.add(timers.scheduleWithFixedDelay(() -> crew.attempt(() -> {
            worker.renew();
            return true;
        }), RENEW_SECONDS, RENEW_SECONDS, TimeUnit.SECONDS));
        rounds.add(timers.scheduleWithFixedDelay(() -> crew.attempt(() -> desk.forget(Limits.days()) > 0), 1, 60, TimeUnit.MINUTES));
    }

    @PreDestroy
    void stop() {
        rounds.forEach(round -> round.cancel(false));
        if (crew != null) {
            crew.stop();
        }
    }
}
