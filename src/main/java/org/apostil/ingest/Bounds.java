package org.apostil.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;

/**
 * What the reading of one file may use: how long it takes, and how much comes out of what was compressed. Readers ask as
 * they go on; nothing is left running behind anybody's back.
 */
public final class Bounds {

    /** The most that is read out of one compressed file, in bytes: what a reader of XML may have to hold at once, in the worst case, is four times as much. */
    public static final long UNPACKED = 64 * Format.MEGABYTE;

    private final Duration most;
    private final long end;
    private long unpacked;

    /** From now on. */
    public Bounds(Duration most) {
        this.most = most;
        this.end = System.nanoTime() + most.toNanos();
    }

    /**
     * Asks whether to go on.
     *
     * @throws Problem when the time is up
     */
    public void check() {
        if (System.nanoTime() - end > 0) {
            throw new Problem(Sort.TOO_LARGE, "It took longer than %d seconds to read, which is the most that one file gets. Save it anew in a simpler form, or split it.".formatted(most.toSeconds()));
        }
    }

    /**
     * Counts what came out of something compressed.
     *
     * @throws Problem when it is more than one file may hold, or the time is up
     */
    public void unpacked(long bytes) {
        unpacked += bytes;
        if (unpacked > UNPACKED) {
            throw new Problem(Sort.TOO_LARGE, "Unpacked, it is larger than %d MB. It looks as if it were made to exhaust whoever opens it.".formatted(UNPACKED / Format.MEGABYTE));
        }
        check();
    }

    /** A stream whose bytes count as unpacked. */
    public InputStream counting(InputStream packed) {
        return new FilterInputStream(packed) {

            @Override
            public int read() throws IOException {
                int read = super.read();
                unpacked(read < 0 ? 0 : 1);
                return read;
            }

            @Override
            public int read(byte[] into, int from, int most) throws IOException {
                int read = super.read(into, from, most);
                unpacked(Math.max(0, read));
                return read;
            }
        };
    }
}
