package org.apostil.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.core.Utils;

/** The roles of the embedded database: the owner that migrates, and the application, which owns nothing. */
final class Roles {
    private final DataSource administrator;

    Roles(DataSource administrator) {
        this.administrator = administrator;
    }

    /** Makes the role where it is missing; its password becomes the one of the secrets in any case. */
    void ensure(Access access) throws SQLException {
        try (Connection connection = administrator.getConnection(); Statement statement = connection.createStatement()) {
            String verb = exists(connection, "select 1 from pg_roles where rolname = ?", access.user())
                    ? "alter" : "create";
            statement.execute("%s role %s login nosuperuser nocreatedb nocreaterole password %s".formatted(
                    verb, Utils.escapeIdentifier(null, access.user()), literal(access.password())));
        }
    }

    void ensureDatabase(String name, String owner) throws SQLException {
        try (Connection connection = administrator.getConnection(); Statement statement = connection.createStatement()) {
            if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
                statement.execute("create database %s owner %s".formatted(
                        Utils.escapeIdentifier(null, name), Utils.escapeIdentifier(null, owner)));
            }
        }
    }

    /** Runs every script of the directory, in the order of their names; each can be run again and again. */
    static void run(Path scripts, Access owner) throws SQLException, IOException {
        try (Connection connection = owner.connect(); Statement statement = connection.createStatement()) {
            for (Path script : Directories.children(scripts)) {
                if (script.toString().endsWith(".sql")) {
                    statement.execute(Files.readString(script));
                }
            }
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet result = statement.executeQuery()) {
                return result.next();
            }
        }
    }

    private static String literal(String text) throws SQLException {
        return "'" + Utils.escapeLiteral(null, text, true) + "'";
    }
}
