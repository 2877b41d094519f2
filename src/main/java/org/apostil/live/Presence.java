package org.apostil.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Who has which desk open, across nodes. Several desks of one person count once. */
@ApplicationScoped
class Presence {

    /** A stream whose node did not renew it for so long no longer counts. */
    private static final int LASTING_SECONDS = 60;
    /** A desk is told at most so often who is there. */
    private static final Duration PAUSE = Duration.ofMillis(400);

    @Inject
    private LiveRepository kept;

    @Inject
    private Streams streams;

    private final Set<UUID> changed = ConcurrentHashMap.newKeySet();
    private long toldAt = System.nanoTime() - PAUSE.toNanos();

    @Transactional
    void came(Stream stream) {
        if (stream.guest().script()) {
            return;
        }
        kept.seen(List.of(stream));
        kept.tell("presence " + stream.guest().version());
    }

    @Transactional
    void left(Stream stream) {
        if (stream.guest().script()) {
            return;
        }
        kept.gone(stream);
        kept.tell("presence " + stream.guest().version());
    }

    /** Renews the streams of this node, and forgets those that nobody renews. */
    @Transactional
    void renew() {
        kept.seen(streams.all().stream().filter(stream -> !stream.isEnded() && !stream.guest().script()).toList());
        kept.forgetOld(LASTING_SECONDS).forEach(version -> kept.tell("presence " + version));
    }

    /** It is other than it was who is at a desk, here or on another node. */
    void changed(UUID version) {
        changed.add(version);
    }

    /** Tells the desks of this node, unless they were told only just now. */
    void tell(long nanos) {
        if (changed.isEmpty() || nanos - toldAt < PAUSE.toNanos()) {
            return;
        }
        toldAt = nanos;
        for (UUID version : new HashSet<>(changed)) {
            changed.remove(version);
            List<Stream> here = streams.that(guest -> guest.isAt(version));
            if (!here.isEmpty()) {
                String message = Message.presence(kept.present(version, LASTING_SECONDS));
                here.forEach(stream -> stream.offer(message));
            }
        }
    }
}
