package org.apostil.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * The database of a home as it is: the running one, or else the stopped one, started for as long as it is looked at.
 * Nothing is made, migrated or set in it.
 */
final class StandingDatabase implements AutoCloseable {
    private static final String USER = "apostil_app";

    private final Access access;
    private final Runnable end;

    private StandingDatabase(Access access, Runnable end) {
        this.access = access;
        this.end = end;
    }

    /** Reaches the database that {@code settings} name. */
    static StandingDatabase reach(Settings settings) {
        if (settings.databaseUrl().isPresent()) {
            return new StandingDatabase(ExternalDatabase.access(settings.databaseUrl().get(), settings.databaseUser(),
                    settings.databasePassword()), () -> { });
        }
        Home home = new Home(settings.home());
        if (!Files.exists(data(home).resolve("PG_VERSION")) || !Files.exists(home.secrets())) {
            throw new LaunchProblem("""
                    There is no database in %s.
                    APOSTIL_HOME names the directory of the data, APOSTIL_DATABASE_URL a database of your own.""".formatted(home.path()));
        }
        return answers(home) ? new StandingDatabase(embedded(home), () -> { }) : started(home);
    }

    Access access() {
        return access;
    }

    private static StandingDatabase started(Home home) {
        HomeLock lock = HomeLock.take(home, "no address: it is being verified");
        PostgresPrograms programs = new PostgresPrograms(home.database().resolve("engine"), home.log().resolve("postgresql-start.log"));
        Runnable stop = () -> stop(programs, home, lock);
        Thread atSignal = new Thread(stop, "stop");
        Runtime.getRuntime().addShutdownHook(atSignal);
        try {
            PostgresSettings.write(data(home), Ports.free(), home.log());
            programs.start(data(home));
            return new StandingDatabase(embedded(home), () -> {
                stop.run();
                Runtime.getRuntime().removeShutdownHook(atSignal);
            });
        } catch (IOException e) {
            throw new LaunchProblem("PostgreSQL did not start: %s".formatted(e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchProblem("Stopped while PostgreSQL was starting.", e);
        }
    }

    private static void stop(PostgresPrograms programs, Home home, HomeLock lock) {
        try (lock) {
            programs.stop(data(home));
        } catch (IOException e) {
            throw new LaunchProblem("PostgreSQL did not stop: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean answers(Home home) {
        if (!Files.exists(data(home).resolve("postmaster.pid"))) {
            return false;
        }
        try (Connection connection = embedded(home).connect()) {
            return connection.isValid(0);
        } catch (SQLException left) {
            return false; // the file of a server that was killed
        }
    }

    private static Access embedded(Home home) {
        Path file = data(home).resolve("postmaster.pid");
        try {
            String port = Files.readAllLines(file).get(3).trim();
            return new Access("jdbc:postgresql://127.0.0.1:%s/apostil".formatted(port), USER, Secrets.of(home).application());
        } catch (IOException | IndexOutOfBoundsException e) {
            throw new LaunchProblem("%s cannot be read: %s".formatted(file, e), e);
        }
    }

    private static Path data(Home home) {
        return home.database().resolve("data");
    }

    @Override
    public void close() {
        end.run();
    }
}
