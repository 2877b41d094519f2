package org.apostil.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/**
 * The rows of an annotation that was made, and nothing else: one transaction of prepared statements, as pgbench would send them. The
 * binaries that PostgreSQL is embedded with have no pgbench, so it is written here.
 */
final class BareRows implements ApiJob.Client {

    private final Connection connection;
    private final PreparedStatement[] rows;
    private final UUID project;
    private final UUID version;
    private final UUID author;

    BareRows(Connection connection, UUID project, UUID version) throws SQLException {
        this.connection = connection;
        this.project = project;
        this.version = version;
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement(); ResultSet found = statement.executeQuery("select id from app_user where username = 'analyst'")) {
            found.next();
            author = found.getObject(1, UUID.class);
        }
        rows = new PreparedStatement[] {
            connection.prepareStatement("insert into annotation (id, project_id, source_version_id, kind, author_id, created_at, revision, state, version, place_start) values (?, ?, ?, 'COMMENT', ?, now(), 1, 'DRAFT', 0, 0)"),
            connection.prepareStatement("insert into annotation_revision (id, annotation_id, project_id, number, editor_id, at, note) values (?, ?, ?, 1, ?, now(), 'Measured.')"),
            connection.prepareStatement("insert into annotation_span (revision_id, ordinal, role, start_at, end_at, exact, prefix, suffix) values (?, 0, 'CONTENT', 0, 10, 'Azerbaijan', '', ' and Armenia')"),
            connection.prepareStatement("insert into deed (project_id, actor_id, at, doing, move, annotation_id, row_id) values (?, ?, now(), 'CREATE', 'DONE', ?, ?)"),
            connection.prepareStatement("insert into audit_event (actor_id, action, project_id, subject_type, subject_id, after) values (?, 'annotation.created', ?, 'annotation', ?, "
                + "'{\"revision\":1,\"content\":{\"kind\":\"comment\",\"spans\":[{\"role\":\"content\",\"start\":0,\"end\":10,\"exact\":\"Azerbaijan\"}],\"note\":\"Measured.\"}}')")};
    }

    @Override
    public void once() throws SQLException {
        UUID annotation = UUID.randomUUID();
        UUID revision = UUID.randomUUID();
        insert(0, annotation, project, version, author);
        insert(1, revision, annotation, project, author);
        insert(2, revision);
        insert(3, project, author, annotation, annotation);
        insert(4, author, project, annotation);
        connection.commit();
    }

    private void insert(int row, UUID... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            rows[row].setObject(i + 1, values[i]);
        }
        rows[row].executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
