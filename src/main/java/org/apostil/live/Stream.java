package org.apostil.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What is sent to one open desk, in order. The queue is bounded: whoever takes less than comes is closed, and catches up
 * when they come back, so that nobody waits for them. What came while what they had missed was read waits behind it.
 */
public final class Stream {

    /** Messages that may wait. */
    static final int LONGEST_QUEUE = 256;

    private final UUID id = UUID.randomUUID();
    private final Guest guest;
    private final Outlet outlet;
    private final List<String> waiting = new ArrayList<>();
    private boolean sending = true;
    private boolean ended;
    private volatile long heardAt;

    Stream(Guest guest, Outlet outlet, long nanos) {
        this.guest = guest;
        this.outlet = outlet;
        this.heardAt = nanos;
    }

    UUID id() {
        return id;
    }

    public Guest guest() {
        return guest;
    }

    /** Puts what was missed before what came since, and begins to send. */
    synchronized void begin(List<String> missed) {
        waiting.addAll(0, missed);
        sending = false;
        pump();
    }

    /** Sends soon; ends the stream where too much waits already. */
    synchronized void offer(String message) {
        if (waiting.size() >= LONGEST_QUEUE) {
            end(Ending.TOO_SLOW);
        }
        if (!ended) {
            waiting.add(message);
            pump();
        }
    }

    /** Ends it; a second time nothing happens. */
    public synchronized void end(Ending ending) {
        if (!ended) {
            ended = true;
            waiting.clear();
            outlet.close(ending);
        }
    }

    synchronized boolean isEnded() {
        return ended;
    }

    /** The other side has closed it. */
    synchronized void gone() {
        ended = true;
        waiting.clear();
    }

    /** The other side gave a sign of life. */
    void heard(long nanos) {
        heardAt = nanos;
    }

    boolean silentFor(Duration time, long nanos) {
        return nanos - heardAt > time.toNanos();
    }

    void ping() {
        outlet.ping();
    }

    /** All that waits goes as one text, a message a line. */
    private void pump() {
        if (!sending && !ended && !waiting.isEmpty()) {
            String text = String.join("\n", waiting);
            waiting.clear();
            sending = true;
            outlet.send(text, this::sent);
        }
    }

    private synchronized void sent(boolean well) {
        sending = false;
        if (well) {
            pump();
        } else {
            end(Ending.TOO_SLOW);
        }
    }
}
