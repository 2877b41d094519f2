package org.apostil.openid;

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

/** Has forgotten what is over, and has asked the provider before somebody must wait for it, every ten minutes, on every node. */
@ApplicationScoped
class OpenIdTimer {

    private static final Logger LOG = System.getLogger(OpenIdTimer.class.getName());
    private static final int MINUTES = 10;

    @Resource
    private ManagedScheduledExecutorService timers;

    @Inject
    private VouchedSessions sessions;

    @Inject
    private Provider provider;

    private ScheduledFuture<?> rounds;

    void start(@Observes @Initialized(ApplicationScoped.class) Object begun) {
        rounds = timers.scheduleWithFixedDelay(this::round, 0, MINUTES, TimeUnit.MINUTES);
    }

    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object ending) {
        rounds.cancel(false);
    }

    private void round() {
        try {
            if (provider.isOn()) {
                provider.metadata();
            }
        } catch (Refused | RuntimeException failure) {
            LOG.log(Level.WARNING, "The provider was asked in vain: {0}", failure.getMessage());
        }
        try {
            sessions.tidy();
        } catch (RuntimeException databaseAway) {
            LOG.log(Level.WARNING, "What is over could not be deleted: {0}", databaseAway.getMessage());
        }
    }
}
