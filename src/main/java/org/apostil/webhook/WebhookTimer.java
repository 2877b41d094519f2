package org.apostil.webhook;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Looks every other second for what is to be told and what is due, and once a day for what can be forgotten. */
@ApplicationScoped
class WebhookTimer {

    private static final Logger LOG = System.getLogger(WebhookTimer.class.getName());
    private static final int SECONDS = 2;
    private static final Duration DELIVERED_KEPT = Duration.ofDays(7);
    private static final Duration DEAD_KEPT = Duration.ofDays(60);

    @Resource
    private ManagedScheduledExecutorService timers;

    @Inject
    private Announcing announcing;

    @Inject
    private Courier courier;

    @Inject
    private OutboxRepository outbox;

    @Inject
    private Clock clock;

    private final List<ScheduledFuture<?>> rounds = new ArrayList<>();

    void start(@Observes @Initialized(ApplicationScoped.class) Object begun) {
        rounds.add(timers.scheduleWithFixedDelay(() -> attempt(announcing::announce), SECONDS, SECONDS, TimeUnit.SECONDS));
        rounds.add(timers.scheduleWithFixedDelay(() -> attempt(courier::deliver), SECONDS, SECONDS, TimeUnit.SECONDS));
        rounds.add(timers.scheduleWithFixedDelay(() -> attempt(this::forget), 1, 24, TimeUnit.HOURS));
    }

    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object ending) {
        rounds.forEach(round -> round.cancel(false));
    }

    private boolean forget() {
        outbox.forget(clock.instant().minus(DELIVERED_KEPT), clock.instant().minus(DEAD_KEPT));
        return false;
    }

    /** As long as there is more. */
    private static void attempt(BooleanSupplier round) {
        try {
            boolean more = true;
            while (more) {
                more = round.getAsBoolean();
            }
        } catch (RuntimeException e) {
            // The database is away: the next round comes, and nothing was lost.
            LOG.log(Level.WARNING, "Webhooks could not be seen to: {0}", e.getMessage());
        }
    }
}
