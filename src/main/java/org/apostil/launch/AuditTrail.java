package org.apostil.launch;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Reads the audit trail of a database from its beginning to its end, in one snapshot, and changes nothing. */
record AuditTrail(Access access) {
    private static final int ROWS_AT_ONCE = 5_000;
    private static final String REDACTED = "(select r.purge from public.audit_redaction r where r.event = audit_event.seq)";
    private static final String UNDEFINED_TABLE = "42P01";

    /**
     * Checks every link, and that the kept heads are in it.
     *
     * @throws LaunchProblem when there is no trail to be read
     */
    AuditChain check(List<AuditHead> kept) {
        AuditChain chain = new AuditChain(kept);
        try (Connection connection = access.connect()) {
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            read(connection, chain);
            connection.rollback();
            return chain;
        } catch (SQLException e) {
            throw new LaunchProblem(UNDEFINED_TABLE.equals(e.getSQLState())
                    ? "The database of %s holds no audit trail: Apostil was never started on it.".formatted(access)
                    : "The audit trail cannot be read as %s: %s".formatted(access, e.getMessage()), e);
        }
    }

    private static void read(Connection connection, AuditChain chain) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet rows = statement.executeQuery("select %s, %s, %s from public.audit_event order by seq"
                    .formatted(hasForms(connection) ? "form" : "1", AuditRow.COLUMNS, hasRedactions(connection) ? REDACTED : "null::bigint"))) {
                while (rows.next()) {
                    if (!chain.take(AuditRow.of(rows))) {
                        return;
                    }
                }
            }
        }
        chain.end();
    }

    private static boolean hasRedactions(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet found = statement.executeQuery("select to_regclass('public.audit_redaction') is not null")) {
            return found.next() && found.getBoolean(1);
        }
    }

    /** A database that was not yet brought to the second form has rows of the first alone. */
    private static boolean hasForms(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet found = statement.executeQuery(
                "select 1 from pg_attribute where attrelid = 'public.audit_event'::regclass and attname = 'form' and not attisdropped")) {
            return found.next();
        }
    }
}
