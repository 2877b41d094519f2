package org.apostil.source;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * The file that a text came in.
 *
 * @param name      as it was called, with nothing in it that steers how it is shown
 * @param mediaType by IANA, by its content
 * @param bytes     its size
 * @param sha256    of the file, in hexadecimal
 * @param how       how the text was taken out of it, in a clause; null where there is nothing to say
 */
public record OriginalFile(String name, String mediaType, long bytes, String sha256, String how) {

    /** The most that a part of one has, in bytes, where it is kept. */
    public static final int PART = 1 << 20;

    /** The value of {@code Content-Disposition} (RFC 6266) with which it is handed out: to be kept, never to be shown by a browser. */
    public String disposition() {
        String last = name.substring(name.replace('\\', '/').lastIndexOf('/') + 1);
        String plain = last.replaceAll("[^A-Za-z0-9._ -]", "_");
        return "attachment; filename=\"%s\"; filename*=UTF-8''%s".formatted(plain, URLEncoder.encode(last, StandardCharsets.UTF_8).replace("+", "%20"));
    }
}
