package org.apostil.launch;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * PostgreSQL from the binaries of the build, with its data in the home, on a free port of 127.0.0.1. Every login needs
 * one of the random passwords from the first moment on; what was committed survives a loss of power.
 */
public final class EmbeddedDatabase implements Database {
    private static final String MAJOR = "18";
    private static final String NAME = "apostil";
    private static final String SUPERUSER = "postgres";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final EmbeddedPostgres server;
    private final PostgresPrograms programs;
    private final Path data;
    private final Secrets secrets;

    private EmbeddedDatabase(EmbeddedPostgres server, PostgresPrograms programs, Path data, Secrets secrets) {
        this.server = server;
        this.programs = programs;
        this.data = data;
        this.secrets = secrets;
    }

    /** Starts it, and makes it first where it is new. */
    public static EmbeddedDatabase start(Home home, Secrets secrets, Path roles) {
        Directories.own(home.database());
        Path engine = Directories.own(home.database().resolve("engine"));
        Path data = home.database().resolve("data");
        Path log = home.log().resolve("postgresql-start.log");
        requireSameMajor(data);
        // The library clears away old directories beneath its working directory: the data must never be in there.
        System.setProperty("ot.epg.working-dir", engine.toString());
        int port = Ports.free();
        try {
            EmbeddedPostgres server = builder(data, engine, log, passwordFile(home, secrets))
                    .setConnectConfig("password", secrets.administrator())
                    .setPort(port)
                    .setDataDirectoryCustomizer(made -> PostgresSettings.write(made.toPath(), port, home.log()))
                    .start();
            PostgresPrograms programs = new PostgresPrograms(engine, log);
            EmbeddedDatabase database = new EmbeddedDatabase(server, programs, data, secrets);
            database.prepare(roles);
            return database;
        } catch (IOException | SQLException | RuntimeException | ExceptionInInitializerError e) {
            throw new LaunchProblem("""
                    PostgreSQL did not start: %s
                    Its own words are in %s and %s.
                    The data in %s are kept as they are.%s""".formatted(reason(e), log,
                    home.log().resolve(PostgresSettings.LOG_FILE), data, hintForRoot()), e);
        } finally {
            deleteQuietly(home.temporary().resolve("password"));
        }
    }

    private static EmbeddedPostgres.Builder builder(Path data, Path engine, Path log, Path passwordFile) {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setOverrideWorkingDirectory(engine.toFile())
                // A resolver of its own: by it the library remembers where it has unpacked.
                .setPgBinaryResolver(DefaultPostgresBinaryResolver.INSTANCE::getPgBinary)
                .setPGStartupWait(PATIENCE)
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                // The library is made for tests, and trades durability and passwords for speed: not here.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "100")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", passwordFile.toString())
                // Sorting and letter case by Unicode itself, the same on every machine.
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C");
    }

    private void prepare(Path roles) throws SQLException, IOException {
        Roles administrator = new Roles(server.getPostgresDatabase());
        administrator.ensure(owner());
        administrator.ensure(application());
        administrator.ensureDatabase(NAME, owner().user());
        Roles.run(roles, owner());
    }

    @Override
    public Access owner() {
        return new Access(url(), "apostil", secrets.owner());
    }

    @Override
    public Access application() {
        return new Access(url(), "apostil_app", secrets.application());
    }

    private String url() {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(server.getPort(), NAME);
    }

    @Override
    public String version() {
        try (Connection connection = owner().connect()) {
            return connection.getMetaData().getDatabaseProductVersion();
        } catch (SQLException e) {
            return MAJOR;
        }
    }

    @Override
    public void close() {
        try {
            programs.stop(data);
            server.close();
        } catch (IOException e) {
            throw new LaunchProblem("PostgreSQL did not stop: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Path passwordFile(Home home, Secrets secrets) throws IOException {
        Path file = home.temporary().resolve("password");
        deleteQuietly(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(file, secrets.administrator());
    }

    private static void requireSameMajor(Path data) {
        Path version = data.resolve("PG_VERSION");
        try {
            if (Files.exists(version) && !Files.readString(version).trim().equals(MAJOR)) {
                throw new LaunchProblem("""
                        The database in %s was made by PostgreSQL %s; this Apostil brings PostgreSQL %s.
                        Start the Apostil that made it, save the data with pg_dump, and restore them into a new home."""
                        .formatted(data, Files.readString(version).trim(), MAJOR));
            }
        } catch (IOException e) {
            throw new LaunchProblem("%s cannot be read: %s".formatted(version, e), e);
        }
    }

    private static String reason(Throwable problem) {
        return problem.getMessage() == null ? String.valueOf(problem.getCause()) : problem.getMessage();
    }

    private static String hintForRoot() {
        return "root".equals(System.getProperty("user.name"))
                ? "\nPostgreSQL refuses to run as root; where user namespaces are closed, start as another user." : "";
    }

    private static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new LaunchProblem("%s cannot be deleted: %s".formatted(file, e), e);
        }
    }
}
