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
            leaveOut();
        }
    }

    /** Says at once that it does, as nobody knows when the next comes that is told. */
    private static void leaveOut() {
        if (leftOut++ == 0) {
            LOG.log(Level.WARNING, "Refused: more than {0} in one second; those beyond are counted, and not told one by one", MOST);
        }
    }

    private static void tellWhatWasLeftOut() {
        if (leftOut > 0) {
            LOG.log(Level.WARNING, "Refused: {0} were not told one by one since the line that says so", leftOut);
            leftOut = 0;
        }
    }
}
