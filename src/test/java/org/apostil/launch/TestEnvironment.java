package org.apostil.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * The database of the tests that run inside the server: a real one, migrated by the launcher's own classes, started once
 * before Arquillian reads its configuration and stopped when the tests' JVM ends. Does nothing for the unit tests, where
 * the system property {@code apostil.server.home} is not set.
 */
public final class TestEnvironment implements LauncherSessionListener {
    private static Database database;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (System.getProperty("apostil.server.home") != null) {
            start();
        }
    }

    /** The database of this JVM's in-server tests, for a look at its rows from outside the server. */
    public static Access database() {
        return database.owner();
    }

    private static synchronized void start() {
        if (database != null) {
            return;
        }
        try {
            Path directory = Files.createTempDirectory(Files.createDirectories(Installation.ofThisProgram().base().resolve("target/server-tests")), "of-");
            Home home = Home.open(directory.resolve("home"));
            EmbeddedDatabase started = EmbeddedDatabase.start(home, Secrets.of(home),
                    Installation.ofThisProgram().roles());
            Runtime.getRuntime().addShutdownHook(new Thread(started::close, "stop-test-database"));
            new Migrations(Installation.ofThisProgram().migrations()).run(started.owner());
            database = started;
            System.setProperty("apostil.test.server.base", directory.resolve("server").toString());
            System.setProperty("apostil.test.http.port", Integer.toString(Ports.free()));
            System.setProperty("apostil.test.management.port", Integer.toString(Ports.free()));
            System.setProperty("apostil.test.properties", properties(directory, started.application()).toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path properties(Path directory, Access access) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("apostil.db.url", access.url());
        properties.setProperty("apostil.db.user", access.user());
        properties.setProperty("apostil.db.password", access.password());
        properties.setProperty("apostil.codes.key", Secrets.random(32));
        Path file = Files.createFile(directory.resolve("database.properties"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (Writer writer = Files.newBufferedWriter(file)) {
            properties.store(writer, null);
        }
        return file;
    }
}
