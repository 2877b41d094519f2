package org.apostil.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The server's log since this start; finds the line that matters among the many that follow it. */
final class ServerLog {
    private static final int WIDEST = 400;

    private final Path file;
    private final long beginning;

    private ServerLog(Path file, long beginning) {
        this.file = file;
        this.beginning = beginning;
    }

    /** Remembers how long the log is now: what comes after belongs to this start. */
    static ServerLog from(Path file) {
        try {
            return new ServerLog(file, Files.exists(file) ? Files.size(file) : 0);
        } catch (IOException e) {
            return new ServerLog(file, 0);
        }
    }

    /** The first error with its deepest cause, and where to read on. */
    String firstError() {
        List<String> lines = lines();
        int first = 0;
        while (first < lines.size() && !isError(lines.get(first))) {
            first++;
        }
        if (first == lines.size()) {
            return "The log is %s%nand, of its first moments, %s".formatted(
                    file, file.resolveSibling("server-console.log"));
        }
        String cause = "";
        for (String line : lines.subList(first + 1, lines.size())) {
            if (line.matches("\\d{4}-\\d\\d-\\d\\d .*")) {
                break;
            }
            if (line.startsWith("Caused by: ")) {
                cause = "\n  " + narrow(line);
            }
        }
        return "  %s%s%nThe rest is in %s".formatted(narrow(lines.get(first)), cause, file);
    }

    /** Written as text, or as JSON. */
    private static boolean isError(String line) {
        return line.contains(" ERROR ") || line.contains("\"level\":\"ERROR\"");
    }

    private List<String> lines() {
        try {
            byte[] all = Files.readAllBytes(file);
            int from = all.length < beginning ? 0 : (int) beginning; // a new day began a new file
            return new String(all, from, all.length - from, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static String narrow(String line) {
        return line.length() <= WIDEST ? line : line.substring(0, WIDEST) + " ...";
    }
}
