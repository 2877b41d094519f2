package org.apostil.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The password of the demonstration's users, made at random and kept in the home, readable by its owner alone, until it
 * has been shown: a start that is interrupted before that locks nobody out.
 */
record DemoPassword(Path file) {
    /** Without the letters and digits that look alike. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 20;
    private static final int GROUP = 5;

    static DemoPassword of(Home home) {
        return new DemoPassword(home.path().resolve("demo-password"));
    }

    /** The one that was made and not yet shown. */
    Optional<String> unshown() {
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file)).filter(kept -> !kept.isEmpty()) : Optional.empty();
        } catch (IOException e) {
            throw problem(e);
        }
    }

    /** The one that was made and not yet shown, or a new one. */
    String make() {
        return unshown().orElseGet(() -> keep(random()));
    }

    /** It was shown: from now on only who saw it knows it. */
    void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw problem(e);
        }
    }

    private String keep(String password) {
        try {
            Files.deleteIfExists(file);
            Path closed = Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(closed, password);
            return password;
        } catch (IOException e) {
            throw problem(e);
        }
    }

    private LaunchProblem problem(IOException e) {
        return new LaunchProblem("%s cannot be read or written: %s".formatted(file, e), e);
    }

    private static String random() {
        return new SecureRandom().ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(index -> ALPHABET.substring(index, index + 1))
                .collect(Collectors.joining())
                .replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
    }
}
