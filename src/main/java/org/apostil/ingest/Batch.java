package org.apostil.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.apostil.ingest.archive.Unpacking;
import org.apostil.platform.Problem;

/**
 * Reads files and hands them in several at a time, so that small ones do not wait for a commit each; after a node ended over
 * one, one at a time, so that it is known which. A file over which nodes ended again and again is refused.
 */
final class Batch implements Unpacking.Taker {

    private static final int MOST_FILES = 25;
    private static final long MOST_BYTES = 8 * Format.MEGABYTE;
    private static final long MOST_NANOS = 700_000_000;
    private static final int MOST_LOST = 3;

    private final Task task;
    private final ImportDesk desk;
    private final Readers readers;
    private final BooleanSupplier stopping;
    private final List<ReadFile> files = new ArrayList<>();
    private int lost;
    private int counted;
    private long bytes;
    private long flushed = System.nanoTime();

    Batch(Task task, ImportDesk desk, Readers readers, BooleanSupplier stopping) {
        this.task = task;
        this.desk = desk;
        this.readers = readers;
        this.stopping = stopping;
        this.lost = task.lost();
    }

    @Override
    public boolean wants(int ordinal) {
        return ordinal > task.read();
    }

    @Override
    public void take(int ordinal, Incoming file) {
        long size = file.bytes().length;
        if (lost >= MOST_LOST) {
            lost = 0;
            add(new ReadFile(ordinal, file.name(), size, null, null, "The server ended %d times while it was read. Save it anew in a simpler form, and tell whoever runs Apostil.".formatted(MOST_LOST)));
            return;
        }
        try {
            add(new ReadFile(ordinal, file.name(), size, file, readers.read(file), null));
        } catch (Problem refused) {
            add(new ReadFile(ordinal, file.name(), size, null, null, refused.getMessage()));
        }
    }

    @Override
    public void refuse(int ordinal, String name, long size, String why) {
        add(new ReadFile(ordinal, name, size, null, null, why));
    }

    @Override
    public void counted(int known) {
        counted = known;
    }

    private void add(ReadFile file) {
        if (stopping.getAsBoolean()) {
            throw new Stopped();
        }
        files.add(file);
        bytes += file.reading() == null ? 0 : file.bytes() + 4L * file.reading().text().content().length();
        if (task.lost() > 0 || files.size() >= MOST_FILES || bytes >= MOST_BYTES || System.nanoTime() - flushed > MOST_NANOS) {
            flush();
        }
    }

    /** Hands in what was read. */
    void flush() {
        if (!desk.keep(task, files, counted)) {
            throw new Stopped();
        }
        files.clear();
        bytes = 0;
        flushed = System.nanoTime();
    }
}
