package org.apostil.production;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apostil.export.AnnotatedReport;
import org.apostil.export.Cancelled;
import org.apostil.export.Exporter;
import org.apostil.export.Form;
import org.apostil.export.Progress;

/** A form that takes as long as a test wants: it tells its progress until it is let go. */
@ApplicationScoped
public class HeldExporter implements Exporter {

    private static final int LONGEST_SECONDS = 60;

    private static volatile CountDownLatch gate = new CountDownLatch(0);
    private static volatile CountDownLatch cancelled = new CountDownLatch(1);

    /** From now on it is held. */
    static void hold() {
        gate = new CountDownLatch(1);
        cancelled = new CountDownLatch(1);
    }

    static void letGo() {
        gate.countDown();
    }

    /** Whether it heard within some seconds that it was cancelled. */
    static boolean heardOfIt() throws InterruptedException {
        return cancelled.await(LONGEST_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public Form form() {
        return new Form("held", "Held", "For a test.", "text/plain", "txt", 900);
    }

    @Override
    public void write(AnnotatedReport report, OutputStream out, Progress progress) throws IOException {
        try {
            for (int step = 0; step < LONGEST_SECONDS * 20 && !gate.await(50, TimeUnit.MILLISECONDS); step++) {
                progress.at("Setting pages", Math.min(step, 99), 100);
            }
            out.write(report.head().title().getBytes(StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            throw new IOException(e);
        } catch (Cancelled heard) {
            cancelled.countDown();
            throw heard;
        }
    }
}
