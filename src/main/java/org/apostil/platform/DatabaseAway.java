package org.apostil.platform;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;

/** Tells whether a failure means that the database cannot be reached. */
public final class DatabaseAway {

    /** What a screen and the interface say then. */
    public static final String WORDS = "The database cannot be reached at the moment. Nothing that was saved is lost. Try again in a few seconds; Apostil goes on by itself as soon as the database is back.";

    /** SQLSTATE of PostgreSQL: connections (08), a server that shuts down or starts (57P01 to 57P03), too many of them (53300). */
    private static final Set<String> STATES = Set.of("57P01", "57P02", "57P03", "53300");
    private static final int DEEPEST = 20;

    private DatabaseAway() {
    }

    /** Whether one of the causes of {@code failure} says so. */
    public static boolean isCauseOf(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++, cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException || cause instanceof SQLException sql && isConnection(sql.getSQLState())
                || cause.getClass().getName().startsWith("jakarta.resource.")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isConnection(String state) {
        return state != null && (state.startsWith("08") || STATES.contains(state));
    }
}
