package org.apostil.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * An Apostil as a person runs it, by {@code deploy/run}, with a home and ports of its own, for the tests that look at it
 * from outside: the browser, the API, the console.
 *
 * <pre>{@code
 * RunningApostil apostil = RunningApostil.shared();      // one for all tests of this JVM, with the demonstration
 * driver.get(apostil.baseUrl() + "login.xhtml");         // user "analyst", password apostil.password()
 *
 * try (RunningApostil own = RunningApostil.fresh()) {    // one that a test may stop, kill and restart
 *     own.start();
 *     own.stop();
 * }
 * }</pre>
 *
 * Nothing of it outlives the JVM.
 */
public final class RunningApostil implements AutoCloseable {
    private static final int START_SECONDS = 240;
    private static final int STOP_SECONDS = 60;
    private static RunningApostil shared;

    private final Path home;
    private final int port = Ports.free();
    private final int managementPort = Ports.free();
    private final String password = Secrets.random(12);
    private final Map<String, String> environment = new HashMap<>();
    private final StringBuffer output = new StringBuffer();
    private Process process;

    private RunningApostil(Path home) {
        this.home = home;
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop-" + home.getFileName()));
    }

    /** The one that many tests use; started at the first call, with the demonstration in it. */
    public static synchronized RunningApostil shared() {
        if (shared == null) {
            shared = fresh().with("APOSTIL_WEBHOOK_HOSTS", "127.0.0.1");
            shared.start();
        }
        return shared;
    }

    /** A new one with an empty home, not yet started. */
    public static RunningApostil fresh() {
        try {
            Path homes = Installation.ofThisProgram().base().resolve("target/homes");
            return new RunningApostil(Files.createTempDirectory(Files.createDirectories(homes), "home-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives the next start one more environment variable. */
    public RunningApostil with(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** Ends with a slash. */
    public String baseUrl() {
        return "http://127.0.0.1:%d/".formatted(port);
    }

    public String managementUrl() {
        return "http://127.0.0.1:%d/".formatted(managementPort);
    }

    /** The password of every demonstration user. */
    public String password() {
        return password;
    }

    public int port() {
        return port;
    }

    public Path home() {
        return home;
    }

    /** All that the starts so far have shown on the console. */
    public String output() {
        return output.toString();
    }

    /** Starts it and returns when it is ready; fails with its console output when it does not get there. */
    public void start() {
        CompletableFuture<Boolean> ready = launch();
        try {
            if (!ready.get(START_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("Apostil did not start:\n" + output);
            }
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            close();
            throw new AssertionError("Apostil was not ready in time:\n" + output, e);
        }
    }

    /** Starts it where it is expected to fail, and returns its exit code. */
    public int startAndFail() {
        launch();
        return await(START_SECONDS);
    }

    /** Stops it as the system does, with SIGTERM; returns its exit code. */
    public int stop() {
        process.destroy();
        return await(STOP_SECONDS);
    }

    /** Ends the launcher alone, as {@code kill -9} does; the server and the database go on. */
    public void kill() {
        process.destroyForcibly();
        await(STOP_SECONDS);
    }

    /** Makes the database unreachable while the server runs. */
    public void databaseStop() {
        try {
            programs().stop(data());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError("The database did not stop", e);
        }
    }

    /** Makes it reachable again, at the same address. */
    public void databaseStart() {
        try {
            programs().start(data());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError("The database did not start", e);
        }
    }

    /** The embedded database of this home as the owner of its tables sees it. */
    public Access database() {
        try {
            String port = Files.readAllLines(data().resolve("postmaster.pid")).get(3).trim();
            return new Access("jdbc:postgresql://127.0.0.1:" + port + "/apostil", "apostil",
                    Secrets.of(new Home(home)).owner());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The command lines of all processes that belong to this home; none after a stop. */
    public List<String> processes() {
        return handles().stream().map(RunningApostil::commandLine).toList();
    }

    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            process.destroy();
            try {
                process.waitFor(STOP_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        handles().forEach(ProcessHandle::destroyForcibly);
    }

    private CompletableFuture<Boolean> launch() {
        ProcessBuilder builder = new ProcessBuilder("bash",
                Installation.ofThisProgram().base().resolve("deploy/run").toString()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("APOSTIL_"));
        builder.environment().putAll(Map.of(
                "JAVA_HOME", System.getProperty("java.home"),
                "APOSTIL_BUILD", "never",
                "APOSTIL_HOME", home.toString(),
                "APOSTIL_PORT", Integer.toString(port),
                "APOSTIL_MANAGEMENT_PORT", Integer.toString(managementPort),
                "APOSTIL_DEMO_PASSWORD", password));
        builder.environment().putAll(environment);
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        CompletableFuture<Boolean> ready = new CompletableFuture<>();
        Process started = process;
        Thread.ofPlatform().daemon().name("console-of-" + home.getFileName()).start(() -> read(started, ready));
        return ready;
    }

    private void read(Process started, CompletableFuture<Boolean> ready) {
        try (BufferedReader reader = started.inputReader()) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                output.append(line).append('\n');
                if (line.startsWith("Stop with Ctrl-C")) {
                    ready.complete(true);
                }
            }
        } catch (IOException e) {
            output.append(e).append('\n');
        } finally {
            ready.complete(false);
        }
    }

    private int await(int seconds) {
        try {
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                throw new AssertionError("Apostil did not end in time:\n" + output);
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new AssertionError("Interrupted", e);
        }
    }

    private List<ProcessHandle> handles() {
        return ProcessHandle.allProcesses().filter(handle -> commandLine(handle).contains(home.toString())).toList();
    }

    private static String commandLine(ProcessHandle handle) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(handle.pid()), "cmdline")).replace('\0', ' ');
        } catch (IOException e) {
            return handle.info().commandLine().orElse("");
        }
    }

    private PostgresPrograms programs() {
        return new PostgresPrograms(home.resolve("postgresql/engine"), home.resolve("log/postgresql-start.log"));
    }

    private Path data() {
        return home.resolve("postgresql/data");
    }
}
