package org.apostil.identity;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.stream.Collectors;

/** Codes for whoever has lost their phone: 118 random bits each, so that a fast digest of them is enough, without letters and digits that look alike. */
final class RecoveryCode {

    static final int COUNT = 10;
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RecoveryCode() {
    }

    /** Such as <em>k3f9-x7q2-mh4w-vb8n-p5tz-9ydc</em>; who made theirs earlier has shorter ones. */
    static String random() {
        return RANDOM.ints(LENGTH, 0, LETTERS.length()).mapToObj(letter -> String.valueOf(LETTERS.charAt(letter))).collect(Collectors.joining())
            .replaceAll("(.{4})(?=.)", "$1-");
    }

    /** What is kept of it, however it is typed. */
    static byte[] hash(String typed) {
        return Secret.hash(typed.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""), StandardCharsets.UTF_8);
    }
}
