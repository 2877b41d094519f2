package org.apostil.identity;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Has forgotten what is over, every ten minutes, on every node. */
@ApplicationScoped
class IdentityTimer {

    private static final Logger LOG = System.getLogger(IdentityTimer.class.getName());
    private static final int MINUTES = 10;

    @Resource
    private ManagedScheduledExecutorService timers;

    @Inject
    private TryLimit limit;

    @Inject
    private Tokens tokens;

    @Inject
    private Sessions sessions;

    private ScheduledFuture<?> rounds;

    void start(@Observes @Initialized(ApplicationScoped.class) Object begun) {
        rounds = timers.scheduleWithFixedDelay(this::round, 1, MINUTES, TimeUnit.MINUTES);
    }

    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object ending) {
        rounds.cancel(false);
    }

    private void round() {
        try {
            limit.tidy();
            tokens.tidy();
            sessions.tidy();
        } catch (RuntimeException databaseAway) {
            LOG.log(Level.WARNING, "What is over could not be deleted: {0}", databaseAway.getMessage());
        }
    }
}
