package org.apostil.ingest;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file as it came.
 *
 * @param name as whoever sent it called it; shown, never obeyed
 */
public record Incoming(String name, byte[] bytes) {

    /** What follows the last dot of its name, lower case; empty where nothing does. */
    public String extension() {
        return FileName.of(name).extension();
    }

    /** SHA-256 (FIPS 180-4) of the file, as 64 lower-case hexadecimal digits. */
    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
