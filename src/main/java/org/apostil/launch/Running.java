package org.apostil.launch;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What has been started so far, and its end in the opposite order. A step that starts something holds this object's
 * monitor while it does, so that a signal in its midst waits for the step and then stops its result too.
 */
final class Running {
    private final Console console;
    private final Deque<Part> parts = new ArrayDeque<>();
    private volatile boolean stopping;

    private record Part(String name, AutoCloseable closing) {
    }

    @FunctionalInterface
    interface Start<T extends AutoCloseable> {
        T start() throws Exception;
    }

    Running(Console console) {
        this.console = console;
    }

    /** Starts something that must be stopped; a part without a name stops without a word. */
    synchronized <T extends AutoCloseable> T add(String name, Start<T> start) throws Exception {
        if (stopping) {
            throw new InterruptedException("Stopped while starting.");
        }
        T part = start.start();
        parts.push(new Part(name, part));
        return part;
    }

    /** Whether the stopping has begun. */
    boolean isStopping() {
        return stopping;
    }

    /**
     * Stops everything, the last started first; one that fails does not keep the others.
     *
     * @return whether there was anything to stop that has a name
     */
    boolean stop() {
        stopping = true;
        return stopAll();
    }

    private synchronized boolean stopAll() {
        boolean any = parts.stream().anyMatch(part -> !part.name().isEmpty());
        if (any) {
            console.say("");
        }
        while (!parts.isEmpty()) {
            Part part = parts.pop();
            try {
                if (part.name().isEmpty()) {
                    part.closing().close();
                } else {
                    console.step("Stopping " + part.name(), () -> {
                        part.closing().close();
                        return "";
                    });
                }
            } catch (Exception e) {
                console.complain(e.getMessage());
            }
        }
        return any;
    }
}
