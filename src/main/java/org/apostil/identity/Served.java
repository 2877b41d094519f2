package org.apostil.identity;

import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.inject.spi.CDI;

/**
 * For whom this thread works at the moment: for the person whose request it answers, for a request in which nobody has signed
 * in, or for the installation itself, as everything does that runs in the background.
 */
public final class Served {

    /** Neither a person's nor the installation's: a request of somebody unknown. */
    static final String NOBODY = "";

    /** The installation's own work, which sees all projects. No user is called so. */
    static final String INSTALLATION = "*";

    private static final ThreadLocal<Boolean> REQUEST = new ThreadLocal<>();

    private Served() {
    }

    /** This thread begins to answer a request. */
    public static void begin() {
        REQUEST.set(Boolean.TRUE);
    }

    /** It has answered it. */
    public static void end() {
        REQUEST.remove();
    }

    /** The name with which the person signs in, or one of the two above. */
    static String now() {
        if (REQUEST.get() == null) {
            return INSTALLATION;
        }
        try {
            return CDI.current().select(CurrentActor.class).get().username();
        } catch (ContextNotActiveException beforeAnythingIsKnown) {
            return NOBODY;
        }
    }
}
