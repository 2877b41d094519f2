package org.apostil.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;

/** Reads what a person uploads or pastes as plain text in UTF-8, and alters nothing. */
final class PlainText {

    /** The longest text that is taken, in bytes of UTF-8. */
    static final int LONGEST = 4 * 1024 * 1024;

    private PlainText() {
    }

    /**
     * The text of {@code bytes}.
     *
     * @throws Problem when they are no text in UTF-8, empty or too long
     */
    static String read(byte[] bytes) {
        requireLength(bytes.length);
        try {
            return check(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            throw new Problem(Sort.NOT_TEXT, "This file is not plain text in UTF-8. Nothing was added. Save it as plain text (UTF-8), or paste the text into the field.");
        }
    }

    /**
     * The text, if it can be kept as it is.
     *
     * @throws Problem when it is empty or too long, or holds what a text does not
     */
    static String check(String content) {
        if (content == null || content.isBlank()) {
            throw Problem.invalid("text", "There is no text yet. Paste it, or choose a file that is not empty.");
        }
        if (content.indexOf('\0') >= 0) {
            throw new Problem(Sort.NOT_TEXT, "This holds a NUL character, which no text does: it is probably a program, a picture or a document of an office program. Nothing was added. Save it as plain text (UTF-8), or paste the text into the field.");
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(content)) {
            throw new Problem(Sort.NOT_TEXT, "This holds half of a character (an unpaired surrogate), so it cannot be kept unaltered. Nothing was added. Copy the text again from where it came.");
        }
        requireLength(content.getBytes(StandardCharsets.UTF_8).length);
        return content;
    }

    private static void requireLength(int bytes) {
        if (bytes > LONGEST) {
            throw new Problem(Sort.TOO_LARGE, "The text has %,d bytes; at most %,d are taken. Split it into parts.".formatted(bytes, LONGEST));
        }
    }
}
