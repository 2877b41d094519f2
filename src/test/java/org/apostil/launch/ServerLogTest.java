package org.apostil.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerLogTest {
    @TempDir
    private Path directory;

    @Test
    void first_error_of_this_start_is_told_with_its_deepest_cause() throws IOException {
        Path file = directory.resolve("server.log");
        Files.writeString(file, "2026-01-01 08:00:00,000 ERROR [old] (main) an error of an earlier start\n");
        ServerLog log = ServerLog.from(file);
        Files.writeString(file, """
                2026-01-02 08:00:00,000 INFO  [a] (main) fine
                2026-01-02 08:00:01,000 ERROR [b] (main) deployment failed
                \tat some.Frame(Frame.java:1)
                Caused by: java.lang.RuntimeException: above
                \tat some.Frame(Frame.java:2)
                Caused by: java.lang.IllegalStateException: beneath
                2026-01-02 08:00:02,000 ERROR [c] (main) a consequence
                Caused by: java.lang.RuntimeException: of something else
                """, StandardOpenOption.APPEND);
        assertEquals("""
                  2026-01-02 08:00:01,000 ERROR [b] (main) deployment failed
                  Caused by: java.lang.IllegalStateException: beneath
                The rest is in %s""".formatted(file).indent(0).stripTrailing(), log.firstError().stripTrailing());
    }
}
