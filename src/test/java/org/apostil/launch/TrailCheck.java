package org.apostil.launch;

import java.nio.file.Path;
import java.util.List;

/** The audit trail of a running installation, as {@code deploy/verify-audit} judges it. */
public final class TrailCheck {

    private TrailCheck() {
    }

    /** What is wrong with it; empty where all of it holds. */
    public static String fault(Access database) {
        return new AuditTrail(database).check(List.of()).fault().orElse("");
    }

    /** The password of the application's role. */
    public static String applicationPassword(Path home) {
        return Secrets.of(new Home(home)).application();
    }
}
