package org.apostil.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What a start that was killed left running on this home. Called only while the home's lock is held, so nothing that
 * runs here belongs to anybody else; a process counts only if its command line names this home.
 */
final class Orphans {
    private static final int STOP_SECONDS = 30;

    private final Home home;

    Orphans(Home home) {
        this.home = home;
    }

    /** Whether anything of an earlier start still runs. */
    boolean found() {
        return server().isPresent() || database().isPresent();
    }

    /** Ends the server first, then the database, and returns what was ended. */
    List<String> end() throws IOException, InterruptedException {
        List<String> ended = new ArrayList<>();
        Optional<ProcessHandle> server = server();
        if (server.isPresent()) {
            server.get().destroy();
            await(server.get());
            ended.add("server");
        }
        Optional<ProcessHandle> database = database();
        if (database.isPresent()) {
            new PostgresPrograms(home.database().resolve("engine"), home.log().resolve("postgresql-start.log"))
                    .stop(data());
            ended.add("PostgreSQL");
        }
        return ended;
    }

    private void await(ProcessHandle process) throws InterruptedException {
        try {
            process.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            process.destroyForcibly();
            process.onExit().join();
        }
    }

    private Optional<ProcessHandle> server() {
        return process(ApplicationServer.processFile(home), ServerCommand.baseProperty(home));
    }

    private Optional<ProcessHandle> database() {
        return process(data().resolve("postmaster.pid"), data().toString());
    }

    private Path data() {
        return home.database().resolve("data");
    }

    private static Optional<ProcessHandle> process(Path file, String word) {
        try {
            long pid = Long.parseLong(Files.readString(file).lines().findFirst().orElse("").trim());
            return ProcessHandle.of(pid).filter(process -> commandLine(process).contains(word));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static List<String> commandLine(ProcessHandle process) {
        try {
            return List.of(Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline")).split("\0"));
        } catch (IOException e) {
            return process.info().arguments().map(List::of).orElse(List.of());
        }
    }
}
