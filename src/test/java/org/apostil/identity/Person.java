package org.apostil.identity;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.apostil.api.Caller;
import org.apostil.launch.RunningApostil;

/** Somebody with an account of their own in the Apostil that tests share, whose password is known by its hash being another's. */
record Person(String name, String id, Caller caller) {

    static final String PASSWORD = RunningApostil.shared().password();

    static Person add() throws SQLException {
        String name = "person-" + UUID.randomUUID();
        String id = sql("insert into app_user (username, display_name, password_hash, created_at) select '%s', 'Person', password_hash, now() from app_user where username = 'analyst' returning id".formatted(name));
        return new Person(name, id, Caller.as(name));
    }

    /** Runs a statement as the owner of the database; answers the first cell of what it returns, and null where it returns nothing. */
    static String sql(String statement) throws SQLException {
        try (Connection database = RunningApostil.shared().database().connect(); Statement run = database.createStatement()) {
            if (!run.execute(statement)) {
                return null;
            }
            ResultSet rows = run.getResultSet();
            return rows.next() ? rows.getString(1) : null;
        }
    }
}
