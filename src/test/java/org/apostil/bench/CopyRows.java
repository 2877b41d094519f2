package org.apostil.bench;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/** Rows of one table on their way into the database by {@code COPY}, in its text format. */
final class CopyRows {

    private final String table;
    private final StringBuilder rows = new StringBuilder();

    /** @param table with its columns, such as {@code post (id, text)} */
    CopyRows(String table) {
        this.table = table;
    }

    /** @param values in the order of the columns; null is null */
    void add(Object... values) {
        rows.append(Arrays.stream(values).map(CopyRows::field).collect(Collectors.joining("\t"))).append('\n');
    }

    void write(Connection connection) throws SQLException {
        try {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin", new StringReader(rows.toString()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String field(Object value) {
        return value == null ? "\\N" : value.toString().replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r");
    }
}
