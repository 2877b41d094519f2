package org.apostil.launch;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** The random passwords of the embedded database, made at the first start and readable by their owner alone. */
public record Secrets(String administrator, String owner, String application) {
    private static final int BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Reads the secrets of this home, or makes them. */
    public static Secrets of(Home home) {
        try {
            return Files.exists(home.secrets()) ? read(home.secrets()) : make(home.secrets());
        } catch (IOException e) {
            throw new LaunchProblem("The secrets in %s cannot be read or written: %s".formatted(home.secrets(), e), e);
        }
    }

    /** An unguessable text of letters, digits, {@code -} and {@code _}, from this many random bytes. */
    static String random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    private static Secrets read(Path file) throws IOException {
        Properties values = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            values.load(reader);
        }
        return new Secrets(value(values, "administrator", file), value(values, "owner", file),
                value(values, "application", file));
    }

    private static String value(Properties values, String name, Path file) {
        String value = values.getProperty("database." + name + ".password");
        if (value == null) {
            throw new LaunchProblem("""
                    %s has no database.%s.password any more; without it the database cannot be opened.
                    Put the file back from a backup. The data are untouched.""".formatted(file, name));
        }
        return value;
    }

    private static Secrets make(Path file) throws IOException {
        Secrets secrets = new Secrets(random(BYTES), random(BYTES), random(BYTES));
        Properties values = new Properties();
        values.setProperty("database.administrator.password", secrets.administrator());
        values.setProperty("database.owner.password", secrets.owner());
        values.setProperty("database.application.password", secrets.application());
        // Born closed, and complete or not there at all.
        Path draft = Files.createTempFile(file.getParent(), "secrets", ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (Writer writer = Files.newBufferedWriter(draft)) {
            values.store(writer, "The passwords of the embedded database. Back this file up with the data.");
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        return secrets;
    }
}
