package org.apostil.launch;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** What the person at the console sees: steps in order, each with its duration, a dot for every second or two. */
public final class Console {
    private static final int DOT_AFTER_MILLIS = 1_500;

    private final PrintStream out;
    private final PrintStream err;

    public Console(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** A piece of work; its result's words, if it has any, stand beside the duration. */
    @FunctionalInterface
    public interface Work {
        String run() throws Exception;
    }

    /** Shows one step from its beginning to its end. */
    public void step(String name, Work work) throws Exception {
        long start = System.nanoTime();
        out.print("  " + name + " .");
        out.flush();
        try (ScheduledExecutorService dots = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("dots").factory())) {
            dots.scheduleAtFixedRate(this::dot, DOT_AFTER_MILLIS, DOT_AFTER_MILLIS, TimeUnit.MILLISECONDS);
            String result;
            try {
                result = work.run();
            } finally {
                dots.shutdownNow();
            }
            out.println(" " + seconds(Duration.ofNanos(System.nanoTime() - start))
                    + (result.isEmpty() ? "" : " (" + result + ")"));
        } catch (Exception | LinkageError e) {
            out.println(" failed");
            throw e;
        }
        out.flush();
    }

    public void say(String text) {
        out.println(text);
        out.flush();
    }

    public void complain(String text) {
        out.flush();
        err.println();
        err.println(text);
        err.flush();
    }

    private void dot() {
        out.print(".");
        out.flush();
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
