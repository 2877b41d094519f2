package org.apostil.export.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.apostil.export.AnnotatedReport;

/** The one style sheet of the page, and the policy that allows it and nothing else (Content Security Policy Level 3). */
final class Style {

    private static final String SHEET = read();

    private Style() {
    }

    /** With what stands in the margins of every printed page, where a browser prints such. */
    static String of(AnnotatedReport report) {
        String standing = report.draft() ? "DRAFT" : "Release " + report.head().release().number();
        return SHEET + "@page { @top-left { content: \"" + standing + "\"; } @top-right { content: \"" + report.head().handling().code() + "\"; } }\n";
    }

    static String policy(String style) {
        return "default-src 'none'; style-src 'sha256-" + Base64.getEncoder().encodeToString(sha256(style)) + "'; base-uri 'none'; form-action 'none'";
    }

    private static byte[] sha256(String style) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static String read() {
        try (InputStream in = Style.class.getResourceAsStream("report.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
