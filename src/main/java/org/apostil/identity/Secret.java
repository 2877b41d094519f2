package org.apostil.identity;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** A secret of 256 random bits that is shown once and kept only as its SHA-256. */
public final class Secret {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Secret() {
    }

    /** A new secret, in base64url without padding (RFC 4648). */
    public static String random() {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    /** What is kept of it: 32 bytes. */
    public static byte[] hash(String secret) {
        return hash(secret, StandardCharsets.US_ASCII);
    }

    static byte[] hash(String text, Charset charset) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(charset));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
