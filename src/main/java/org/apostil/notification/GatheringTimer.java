package org.apostil.notification;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Looks every other second for what mail shall tell of, and once a day for what can be forgotten. */
@ApplicationScoped
class GatheringTimer {

    private static final Logger LOG = System.getLogger(GatheringTimer.class.getName());
    private static final int SECONDS = 2;

    @Resource
    private ManagedScheduledExecutorService timers;

    @Inject
    private Gathering gathering;

    private final List<ScheduledFuture<?>> rounds = new ArrayList<>();

    void start(@Observes @Initialized(ApplicationScoped.class) Object begun) {
        rounds.add(timers.scheduleWithFixedDelay(() -> attempt(gathering::gather), SECONDS, SECONDS, TimeUnit.SECONDS));
        rounds.add(timers.scheduleWithFixedDelay(() -> attempt(gathering::forgetWhatIsOld), 1, 24, TimeUnit.HOURS));
    }

    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object ending) {
        rounds.forEach(round -> round.cancel(false));
    }

    private static void attempt(Runnable round) {
        try {
            round.run();
        } catch (RuntimeException e) {
            // The database is away: the next round comes, and nothing was lost.
            LOG.log(Level.WARNING, "Notifications could not be gathered: {0}", e.getMessage());
        }
    }
}
