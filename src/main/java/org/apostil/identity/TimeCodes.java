package org.apostil.identity;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.net.URLEncoder;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/** Codes of six digits that change every half minute (RFC 6238), as all authenticator apps make them: HMAC-SHA-1, 160 bits. */
final class TimeCodes {

    private static final int SECRET_BYTES = 20;
    /** Steps before and after the present one that are taken: clocks of phones are not exact. */
    private static final int DRIFT = 1;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator();
    private static final SecureRandom RANDOM = new SecureRandom();

    private TimeCodes() {
    }

    static byte[] secret() {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return secret;
    }

    /** The step whose code this is; nothing where it is none of now. */
    static OptionalLong step(byte[] secret, String code, Instant now) {
        OptionalLong found = OptionalLong.empty();
        for (int drift = -DRIFT; drift <= DRIFT; drift++) {
            Instant then = now.plus(CODES.getTimeStep().multipliedBy(drift));
            if (MessageDigest.isEqual(code(secret, then).getBytes(StandardCharsets.US_ASCII), code.getBytes(StandardCharsets.UTF_8))) {
                found = OptionalLong.of(then.getEpochSecond() / CODES.getTimeStep().toSeconds());
            }
        }
        return found;
    }

    static String code(byte[] secret, Instant at) {
        try {
            return CODES.generateOneTimePasswordString(new SecretKeySpec(secret, CODES.getAlgorithm()), at);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The secret as a person types it where nothing can be scanned (RFC 4648, base 32), in groups of four. */
    static String typed(byte[] secret) {
        StringBuilder text = new StringBuilder();
        for (int bit = 0; bit < secret.length * 8; bit += 5) {
            text.append(bit > 0 && bit % 20 == 0 ? " " : "").append(BASE32.charAt(five(secret, bit)));
        }
        return text.toString();
    }

    private static int five(byte[] secret, int from) {
        int value = 0;
        for (int bit = from; bit < from + 5; bit++) {
            value = value << 1 | (secret[bit / 8] >> (7 - bit % 8) & 1);
        }
        return value;
    }

    /** What an authenticator app reads from the picture. */
    static String address(byte[] secret, String username) {
        return "otpauth://totp/Apostil:%s?secret=%s&issuer=Apostil".formatted(URLEncoder.encode(username, StandardCharsets.UTF_8), typed(secret).replace(" ", ""));
    }
}
