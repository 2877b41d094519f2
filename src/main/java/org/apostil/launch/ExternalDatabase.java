package org.apostil.launch;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A PostgreSQL that others run, named by {@code APOSTIL_DATABASE_URL}; never started, stopped or given a demo. */
public final class ExternalDatabase implements Database {
    /** The first version with {@code uuidv7()}. */
    private static final int OLDEST_MAJOR = 18;
    private static final int NUMBERS_PER_MAJOR = 10_000;
    private static final int LOGIN_SECONDS = 10;

    private final Access access;
    private final String version;

    private ExternalDatabase(Access access, String version) {
        this.access = access;
        this.version = version;
    }

    /** How to reach it, not yet tried. */
    static Access access(String url, String user, String password) {
        return new Access(jdbc(url), user, password);
    }

    /** Connects once, and says clearly what keeps Apostil from using this database. */
    public static ExternalDatabase reach(String url, String user, String password) {
        Access access = access(url, user, password);
        DriverManager.setLoginTimeout(LOGIN_SECONDS);
        try (Connection connection = access.connect(); Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("""
                        select current_setting('server_version_num')::int, current_setting('server_version'),
                               current_setting('server_encoding'), has_schema_privilege('public', 'create')""")) {
            answer.next();
            requireUsable(access, answer.getInt(1), answer.getString(2), answer.getString(3), answer.getBoolean(4));
            return new ExternalDatabase(access, answer.getString(2));
        } catch (SQLException e) {
            throw new LaunchProblem(words(access, e), e);
        }
    }

    private static void requireUsable(Access access, int number, String version, String encoding, boolean mayCreate) {
        if (number / NUMBERS_PER_MAJOR < OLDEST_MAJOR) {
            throw new LaunchProblem("""
                    The database of %s is PostgreSQL %s; Apostil needs %d or newer.
                    Nothing was changed in it.""".formatted(access, version, OLDEST_MAJOR));
        }
        if (!"UTF8".equals(encoding)) {
            throw new LaunchProblem("""
                    The database of %s is encoded in %s; Apostil needs UTF8.
                    Make one with: create database apostil encoding 'UTF8' template template0
                    Nothing was changed in it.""".formatted(access, encoding));
        }
        if (!mayCreate) {
            throw new LaunchProblem("""
                    %s may not make tables in schema public.
                    Let that user own the database: alter database ... owner to %s
                    Nothing was changed in it.""".formatted(access, access.user()));
        }
    }

    private static String jdbc(String url) {
        String jdbc = url.replaceFirst("^postgres(ql)?://", "jdbc:postgresql://");
        if (!jdbc.startsWith("jdbc:postgresql:")) {
            throw new LaunchProblem("""
                    APOSTIL_DATABASE_URL does not name a PostgreSQL database.
                    It looks like: jdbc:postgresql://host:5432/apostil""");
        }
        if (jdbc.matches("jdbc:postgresql://[^/?]*@.*")) {
            throw new LaunchProblem("""
                    APOSTIL_DATABASE_URL holds a user or password before the @.
                    Give them as APOSTIL_DATABASE_USER and APOSTIL_DATABASE_PASSWORD instead.""");
        }
        return jdbc;
    }

    private static String words(Access access, SQLException problem) {
        String state = String.valueOf(problem.getSQLState());
        String advice = switch (state.substring(0, Math.min(2, state.length()))) {
            case "08" -> "Is it running, and may this machine reach it? Look at APOSTIL_DATABASE_URL.";
            case "28" -> "Look at APOSTIL_DATABASE_USER and APOSTIL_DATABASE_PASSWORD.";
            case "3D" -> "Make it first: create database apostil owner %s".formatted(access.user());
            default -> "Look at APOSTIL_DATABASE_URL.";
        };
        return "The database cannot be used as %s: %s%n%s".formatted(access, problem.getMessage(), advice);
    }

    @Override
    public Access owner() {
        return access;
    }

    @Override
    public Access application() {
        return access;
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public void close() {
        // It is not ours to stop.
    }
}
