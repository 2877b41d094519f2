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
    private volatile Thread only;

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
        Thread caller = Thread.currentThread();
        long start = System.nanoTime();
        print(caller, "  " + name + " .");
        try (ScheduledExecutorService dots = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("dots").factory())) {
            dots.scheduleAtFixedRate(() -> print(caller, "."),
                    DOT_AFTER_MILLIS, DOT_AFTER_MILLIS, TimeUnit.MILLISECONDS);
            String result;
            try {
                result = work.run();
            } finally {
                dots.shutdownNow();
            }
            print(caller, " " + seconds(Duration.ofNanos(System.nanoTime() - start))
                    + (result.isEmpty() ? "" : " (" + result + ")") + "\n");
        } catch (Exception | LinkageError e) {
            print(caller, " failed\n");
            throw e;
        }
    }

    public void say(String text) {
        print(Thread.currentThread(), text + "\n");
    }

    public void complain(String text) {
        if (isHeard(Thread.currentThread())) {
            err.println();
            err.println(text);
            err.flush();
        }
    }

    /** From now on only the calling thread is heard: what fails because of its work is no news. */
    public void hushOthers() {
        only = Thread.currentThread();
    }

    private boolean isHeard(Thread caller) {
        return only == null || only == caller;
    }

    private void print(Thread caller, String text) {
        if (isHeard(caller)) {
            out.print(text);
            out.flush();
        }
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
