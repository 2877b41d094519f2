package org.apostil.production;

import java.util.function.BooleanSupplier;
import org.apostil.export.Cancelled;
import org.apostil.export.Progress;

/** Tells the database how far a file is: a few times a second, however often an exporter says it. */
final class Watching implements Progress {

    private static final long PAUSE_NANOS = 330_000_000;

    private final Desk desk;
    private final Work work;
    private final BooleanSupplier stopping;
    private long toldAt = System.nanoTime() - PAUSE_NANOS;

    Watching(Desk desk, Work work, BooleanSupplier stopping) {
        this.desk = desk;
        this.work = work;
        this.stopping = stopping;
    }

    @Override
    public void at(String step, int done, int of) {
        if (stopping.getAsBoolean()) {
            throw new Cancelled();
        }
        long at = System.nanoTime();
        if (at - toldAt < PAUSE_NANOS) {
            return;
        }
        toldAt = at;
        if (!desk.progress(work, step, done, of)) {
            throw new Cancelled();
        }
    }
}
