package org.apostil;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A table of expected answers that a person can check by eye: cells parted by bars, lines with {@code #} are remarks. */
public final class Table {

    private Table() {
    }

    /** The rows of the file {@code name} beside {@code test}. */
    public static Stream<List<String>> rows(Class<?> test, String name) {
        try (InputStream file = test.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
