package org.apostil.mail;

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

/** Lets the postman go every other second, on every node. */
@ApplicationScoped
class MailTimer {

    private static final Logger LOG = System.getLogger(MailTimer.class.getName());
    private static final int SECONDS = 2;

    @Resource
    private ManagedScheduledExecutorService timers;

    @Inject
    private Postman postman;

    @Inject
    private Relay relay;

    @Inject
    private MailMetrics metrics;

    private ScheduledFuture<?> rounds;

    void start(@Observes @Initialized(ApplicationScoped.class) Object begun) {
        metrics.register();
        if (relay.isConfigured()) {
            rounds = timers.scheduleWithFixedDelay(this::round, SECONDS, SECONDS, TimeUnit.SECONDS);
        }
    }

    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object ending) {
        if (rounds != null) {
            rounds.cancel(false);
        }
    }

    private void round() {
        try {
            while (postman.sendNext()) {
                // One transaction for each.
            }
            metrics.show(postman.counts());
        } catch (RuntimeException e) {
            // The database is away: the next round comes, and nothing was lost.
            LOG.log(Level.WARNING, "Mail could not be looked for: {0}", e.getMessage());
        }
    }
}
