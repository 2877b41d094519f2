package org.apostil.production;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.apostil.export.Form;
import org.apostil.export.Origin;
import org.apostil.export.Snapshot;

/** Where work is taken up and handed in: each of its methods is a transaction of its own. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class Desk {

    /** How long a node may be silent before another takes its work up. */
    static final Duration LEASE = Duration.ofSeconds(60);

    /** How often work is taken up, where the node that has it ends each time. */
    static final int MOST_ATTEMPTS = 3;

    @Inject
    private OrderRepository orders;

    @Inject
    private Parts parts;

    @Any
    @Inject
    private Instance<Origin> origins;

    @Inject
    private Clock clock;

    /** Takes up what waits longest; nothing where nothing waits. */
    Optional<Work> takeUp() {
        Optional<FileOrder> order = orders.takeUp(LEASE).map(orders::fresh);
        if (order.filter(taken -> taken.attempts() > MOST_ATTEMPTS).isPresent()) {
            orders.failed(order.get().id(), order.get().attempts(),
                "It was begun %d times, and each time the server ended before the file was ready. Order less at once, or tell whoever runs Apostil.".formatted(MOST_ATTEMPTS));
            return Optional.empty();
        }
        return order.map(taken -> new Work(taken.id(), taken.attempts(), taken.origin(), taken.originId(), taken.form(), Snapshot.read(orders.snapshot(taken.id()))));
    }

    /** Tells how far it is; false where it is no longer wanted of this node. */
    boolean progress(Work work, String step, int done, int of) {
        return orders.progress(work.order(), work.attempt(), step, done, of, LEASE);
    }

    void renew(Collection<UUID> making) {
        orders.renew(making, LEASE);
    }

    /** Hands the file in; it is thrown away where it is no longer wanted. */
    @ActivateRequestContext
    void handIn(Work work, Form form, Path file, String sha256, long bytes) throws IOException {
        if (orders.done(work.order(), work.attempt(), sha256, bytes)) {
            parts.keep(work.order(), file);
            origins.stream().filter(origin -> origin.kind().equals(work.origin())).forEach(origin -> origin.made(work.originId(), form, sha256, bytes));
        }
    }

    void fail(Work work, String why) {
        orders.failed(work.order(), work.attempt(), why);
    }

    void giveBack(Work work) {
        orders.giveBack(work.order(), work.attempt());
    }

    /** Deletes what ended so many days ago. */
    int forget(int days) {
        return orders.forget(clock.instant().minus(Duration.ofDays(days)));
    }
}
