package org.apostil.launch;

/**
 * Something that keeps Apostil from starting. The message is shown to the person at the console as it is: what was
 * wrong, what was kept, what to do next.
 */
public final class LaunchProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LaunchProblem(String message) {
        super(message);
    }

    public LaunchProblem(String message, Throwable cause) {
        super(message, cause);
    }
}
