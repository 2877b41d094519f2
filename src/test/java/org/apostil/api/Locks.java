package org.apostil.api;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Who waits for whom in the database. */
public final class Locks {

    private static final int MOST_LOOKS = 500;

    private Locks() {
    }

    /** Looks until somebody waits for a lock; fails where nobody does for ten seconds. */
    public static void untilSomebodyWaits(Statement statement) throws SQLException {
        boolean waits = false;
        for (int looks = 0; looks < MOST_LOOKS && !waits; looks++) {
            try (ResultSet waiting = statement.executeQuery("select pg_sleep(0.02), (select count(*) from pg_locks where not granted)")) {
                waiting.next();
                waits = waiting.getInt(2) > 0;
            }
        }
        assertTrue(waits, "Nobody waits for what is locked");
    }
}
