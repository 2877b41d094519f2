package org.apostil.platform;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;

/**
 * Writes to the server's log what was refused to somebody who may not have it, so that whoever runs the installation sees when somebody
 * tries doors. Ids alone, and nothing that was typed; at most {@value #MOST} lines a second, so that nobody fills the disk by trying.
 */
public final class Refusals {

    private static final Logger LOG = System.getLogger(Refusals.class.getName());
    private static final int MOST = 20;

    private static long second;
    private static int written;
    private static long leftOut;

    private Refusals() {
    }

    /** One, in words that hold nothing typed. */
    public static synchronized void write(String what) {
        long now = Duration.ofNanos(System.nanoTime()).toSeconds();
        if (now != second) {
            second = now;
            written = 0;
            tellWhatWasLeftOut();
        }
        if (written++ < MOST) {
            LOG.log(Level.INFO, () -> "Refused: " + what);
        } else {
            leftOut++;
        }
    }

    private static void tellWhatWasLeftOut() {
        if (leftOut > 0) {
            LOG.log(Level.WARNING, "Refused: {0} more in one second, which are not told one by one", leftOut);
            leftOut = 0;
        }
    }
}
