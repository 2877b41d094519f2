package org.apostil.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** WildFly as a process of its own, with its configuration, deployment and scratch files in the home. */
public final class ApplicationServer implements AutoCloseable {
    private static final int STOP_SECONDS = 30;

    private final Home home;
    private final Process process;
    private final Path processFile;

    private ApplicationServer(Home home, Process process, Path processFile) {
        this.home = home;
        this.process = process;
        this.processFile = processFile;
    }

    /** Lays out the server's directory anew and starts it; {@link Readiness} waits for it. */
    public static ApplicationServer start(Installation installation, Home home, ServerCommand command,
            Map<String, String> environment) {
        try {
            layOut(installation, home.server());
            Path console = home.log().resolve("server-console.log");
            ProcessBuilder builder = new ProcessBuilder(command.words())
                    .directory(home.server().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(console.toFile())
                    .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
            builder.environment().keySet().removeIf(name -> name.startsWith("APOSTIL_DATABASE"));
            builder.environment().entrySet().removeIf(entry -> entry.getKey().startsWith("APOSTIL_MAIL_") && entry.getValue().isBlank());
            builder.environment().putAll(environment);
            builder.environment().put("APOSTIL_POST_BYTES", Long.toString(new Settings(builder.environment()).mostOfARequest()));
            if ("json".equals(new Settings(builder.environment()).get("APOSTIL_LOG", "text"))) {
                logAsJson(home.server().resolve("configuration"));
            }
            Process process = builder.start();
            Path processFile = processFile(home);
            Files.writeString(processFile, Long.toString(process.pid()));
            return new ApplicationServer(home, process, processFile);
        } catch (IOException e) {
            throw new LaunchProblem("The server could not be started: " + e.getMessage(), e);
        }
    }

    /** The server takes no formatter from its environment. */
    private static void logAsJson(Path configuration) throws IOException {
        for (String name : new String[] {"apostil.xml", "apostil-tls.xml"}) {
            Path file = configuration.resolve(name);
            Files.writeString(file, Files.readString(file).replace("<named-formatter name=\"PATTERN\"/>", "<named-formatter name=\"JSON\"/>"));
        }
    }

    static Path processFile(Home home) {
        return home.server().resolve("server.pid");
    }

    /** Everything but {@code data}, where unfinished transactions wait for their recovery. */
    private static void layOut(Installation installation, Path base) throws IOException {
        Path configuration = base.resolve("configuration");
        Path deployments = base.resolve("deployments");
        for (Path old : new Path[] {configuration, deployments, base.resolve("tmp"), base.resolve("data/content")}) {
            Directories.delete(old);
        }
        Files.createDirectories(configuration);
        Files.createDirectories(deployments);
        for (Path file : Directories.children(installation.server().resolve("standalone/configuration"))) {
            if (Files.isRegularFile(file)) {
                Files.copy(file, configuration.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.copy(installation.application(), deployments.resolve(installation.application().getFileName()));
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    Path base() {
        return home.server();
    }


    /** Has the server write into its console log what each of its threads is doing, for a look at what it waits for. */
    void tellThreads() throws InterruptedException {
        try {
            new ProcessBuilder("kill", "-QUIT", Long.toString(process.pid())).start().waitFor();
        } catch (IOException e) {
            // Only the diagnosis is lost.
        }
    }

    public int waitFor() throws InterruptedException {
        return process.waitFor();
    }

    /** Lets running requests end, then the server; insists after half a minute. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            Files.deleteIfExists(processFile);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new LaunchProblem("%s cannot be deleted: %s".formatted(processFile, e), e);
        }
    }
}
