package org.apostil.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerCommandTest {

    private static final String HEADERS = "-XX:+UseCompactObjectHeaders";

    @TempDir
    private Path base;

    @Test
    void short_headers_of_objects_are_asked_of_a_Java_that_has_them_and_of_no_other() throws IOException {
        assertEquals(List.of(false, false, true, true), List.of(words(21).contains(HEADERS), words(24).contains(HEADERS), words(25).contains(HEADERS), words(26).contains(HEADERS)));
    }

    @Test
    void options_of_the_operator_come_after_and_win() throws IOException {
        List<String> words = words(25, "-Xmx2g", "-XX:-UseCompactObjectHeaders");
        assertTrue(words.indexOf("-XX:-UseCompactObjectHeaders") > words.indexOf(HEADERS), words.toString());
        assertTrue(words.indexOf("-Xmx2g") < words.indexOf("-jar"), words.toString());
    }

    private List<String> words(int java, String... options) throws IOException {
        Files.createDirectories(base.resolve("target/server/wildfly-0"));
        return new ServerCommand(new Installation(base), Home.open(base.resolve("home")), "127.0.0.1", 8080, 9990, false, List.of(options)).words(java);
    }
}
