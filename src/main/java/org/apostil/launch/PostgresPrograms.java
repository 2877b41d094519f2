package org.apostil.launch;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The unpacked programs of the embedded PostgreSQL, as far as they are called directly. */
final class PostgresPrograms {
    private static final int STOP_SECONDS = 60;

    private final Path engine;
    private final Path log;

    PostgresPrograms(Path engine, Path log) {
        this.engine = engine;
        this.log = log;
    }

    /** Stops the server of a data directory: connections end, what was committed is on disk. */
    void stop(Path data) throws IOException, InterruptedException {
        if (!Files.exists(data.resolve("postmaster.pid"))) {
            return;
        }
        run("pg_ctl", "-D", data.toString(), "-m", "fast", "-t", Integer.toString(STOP_SECONDS), "-w", "stop");
    }

    /** Starts the server of a data directory as it was configured last. */
    void start(Path data) throws IOException, InterruptedException {
        run("pg_ctl", "-D", data.toString(), "-w", "start");
    }

    private void run(String program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) {
            command.addAll(List.of("unshare", "-U")); // PostgreSQL refuses to be root, and to be stopped by root
        }
        command.add(find(program).toString());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        if (!process.waitFor(STOP_SECONDS + 5L, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException("%s did not succeed; %s says why".formatted(program, log));
        }
    }

    private Path find(String program) throws IOException {
        Optional<Path> newest = Directories.children(engine).stream()
                .map(directory -> directory.resolve("bin").resolve(program))
                .filter(Files::isExecutable)
                .reduce((first, second) -> second);
        return newest.orElseThrow(() -> new IOException(program + " is missing in " + engine));
    }
}
