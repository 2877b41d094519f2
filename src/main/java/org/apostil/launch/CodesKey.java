package org.apostil.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** The key with which secrets of the second step are sealed in the database: given from outside, or made at the first start. */
final class CodesKey {

    private static final int BYTES = 32;

    private CodesKey() {
    }

    /** The key of this home, in base64url. */
    static String of(Home home, Settings settings) {
        return settings.codesKey().orElseGet(() -> kept(home.secrets().resolveSibling("codes.key")));
    }

    private static String kept(Path file) {
        try {
            if (!Files.exists(file)) {
                Path draft = Files.createTempFile(file.getParent(), "codes", ".new", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(draft, Secrets.random(BYTES));
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new LaunchProblem("The key in %s cannot be read or written: %s".formatted(file, e), e);
        }
    }
}
