package org.apostil.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A file that somebody has and wonders about.
 *
 * @param sha256    in hexadecimal
 * @param pdfIds    the permanent identifiers that a PDF bears, which stay when it is edited (ISO 32000-2, 14.4), in hexadecimal
 * @param saysDraft whether it says of itself that it is a draft
 */
record FileAtHand(String sha256, Set<String> pdfIds, boolean saysDraft) {
    private static final long LARGEST = 256L << 20;
    private static final Pattern ID = Pattern.compile("/ID\\s*\\[\\s*<([0-9A-Fa-f]{16,128})>");

    static FileAtHand read(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new LaunchProblem("%s has more than %d MB: no release is as large.".formatted(file, LARGEST >> 20));
        }
        byte[] content = Files.readAllBytes(file);
        String text = new String(content, StandardCharsets.ISO_8859_1);
        return new FileAtHand(sha256(content), ID.matcher(text).results().map(found -> found.group(1).toUpperCase(Locale.ROOT)).collect(Collectors.toSet()), text.contains("(DRAFT)"));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
