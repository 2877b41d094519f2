package org.apostil.ingest.text;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;

/**
 * Tells in which encoding bytes are written, and decodes them without replacing anything: first what a byte order mark says,
 * then UTF-8 where every byte is, then what the file declares, at last what its letters suggest.
 */
public final class Encodings {

    /** What a guess needs, in per cent. */
    private static final int LEAST_CERTAIN = 10;
    /** How much is looked at for a guess, in bytes. */
    private static final int SAMPLE = 1 << 18;
    private static final int MIXED_LEAST = 5;

    private static final Map<String, byte[]> MARKS = marks();

    private Encodings() {
    }

    /**
     * The text.
     *
     * @param declared the encoding that the file says it has; may be null or none that is known
     * @throws Problem when no encoding fits, or two are mixed
     */
    public static Decoded decode(byte[] bytes, String declared) {
        for (Map.Entry<String, byte[]> mark : MARKS.entrySet()) {
            if (begins(bytes, mark.getValue())) {
                Charset charset = Charset.forName(mark.getKey());
                return new Decoded(strictly(bytes, mark.getValue().length, charset).orElseThrow(() -> notWhatItSays(bytes, charset)), charset, false, 100);
            }
        }
        Optional<String> utf8 = strictly(bytes, 0, StandardCharsets.UTF_8);
        if (utf8.isPresent() && !isHalfZeros(bytes) && !escapes(utf8.get())) {
            return new Decoded(utf8.get(), StandardCharsets.UTF_8, false, 100);
        }
        Optional<Decoded> said = known(declared).flatMap(charset -> strictly(bytes, 0, charset).map(text -> new Decoded(text, charset, false, 100)));
        if (said.isPresent()) {
            return said.get();
        }
        if (utf8.isEmpty()) {
            refuseMixed(bytes);
        }
        return guessed(bytes).or(() -> utf8.map(text -> new Decoded(text, StandardCharsets.UTF_8, false, 100)))
            .orElseThrow(() -> new Problem(Sort.NOT_TEXT, "Its bytes are no text in any encoding that is known here. Open it where it came from and save it as plain text (UTF-8)."));
    }

    private static Optional<Decoded> guessed(byte[] bytes) {
        CharsetDetector detector = new CharsetDetector();
        detector.setText(bytes.length > SAMPLE ? Arrays.copyOf(bytes, SAMPLE) : bytes);
        for (CharsetMatch match : detector.detectAll()) {
            if (match.getConfidence() < LEAST_CERTAIN || match.getName().startsWith("IBM")) {
                continue;
            }
            Optional<Decoded> fitting = known(match.getName().replace("_rtl", "").replace("_ltr", ""))
                .flatMap(charset -> strictly(bytes, 0, charset).filter(text -> text.indexOf('\0') < 0).map(text -> new Decoded(text, charset, true, match.getConfidence())));
            if (fitting.isPresent()) {
                return fitting;
            }
        }
        return Optional.empty();
    }

    /**
     * Where many words are UTF-8 and others are not, any one encoding would garble one of the two. In a text of another
     * encoding a word may be UTF-8 by chance; one in five is not.
     */
    private static void refuseMixed(byte[] bytes) {
        int whole = 0;
        int broken = 0;
        int lines = 1;
        int first = 0;
        for (int start = 0, end = 0; start < bytes.length; start = end + 1) {
            end = endOfWord(bytes, start);
            int utf8 = sequences(bytes, start, end);
            whole += utf8 > 1 ? 1 : 0;
            broken += utf8 < 0 ? 1 : 0;
            first = utf8 < 0 && first == 0 ? lines : first;
            lines += end < bytes.length && bytes[end] == '\n' ? 1 : 0;
        }
        if (whole >= MIXED_LEAST && whole * 4L >= broken) {
            throw new Problem(Sort.NOT_TEXT, "Two encodings are mixed in it: %,d words are UTF-8, and %,d are not, the first in line %,d. Whichever is taken, letters of the other come out wrong. Save it as plain text (UTF-8) where it came from."
                .formatted(whole, broken, first));
        }
    }

    private static int endOfWord(byte[] bytes, int start) {
        int end = start;
        while (end < bytes.length && (bytes[end] > ' ' || bytes[end] < 0)) {
            end++;
        }
        return end;
    }

    /** How many sequences of several bytes stand there; -1 where something is not UTF-8. */
    private static int sequences(byte[] bytes, int start, int end) {
        int found = 0;
        for (int at = start; at < end;) {
            int length = sequence(bytes, at);
            if (length == 0) {
                return -1;
            }
            found += length > 1 ? 1 : 0;
            at += length;
        }
        return found;
    }

    /** How many bytes the UTF-8 sequence has that begins there; 0 where none does. */
    private static int sequence(byte[] bytes, int at) {
        int lead = bytes[at] & 0xFF;
        int length = lead < 0x80 ? 1 : lead >= 0xC2 && lead < 0xE0 ? 2 : lead >= 0xE0 && lead < 0xF0 ? 3 : lead >= 0xF0 && lead < 0xF5 ? 4 : 0;
        for (int next = at + 1; next < at + length; next++) {
            if (next >= bytes.length || (bytes[next] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return length;
    }

    private static Problem notWhatItSays(byte[] bytes, Charset charset) {
        if (charset.equals(StandardCharsets.UTF_8)) {
            refuseMixed(bytes);
        }
        return new Problem(Sort.NOT_TEXT, "It begins with the mark of %s, and is not written in it throughout: it was cut short, or put together from parts. Save it as plain text (UTF-8) where it came from.".formatted(charset.displayName()));
    }

    private static Optional<String> strictly(byte[] bytes, int from, Charset charset) {
        try {
            return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes, from, bytes.length - from)).toString());
        } catch (CharacterCodingException notIt) {
            return Optional.empty();
        }
    }

    /** Latin letters in UTF-16 are valid UTF-8, with a zero beside each. */
    private static boolean isHalfZeros(byte[] bytes) {
        int zeros = 0;
        for (byte each : bytes) {
            zeros += each == 0 ? 1 : 0;
        }
        return zeros > bytes.length / 5;
    }

    /** ISO 2022 is seven bits wide and switches by escape sequences. */
    private static boolean escapes(String text) {
        return text.contains("\u001B$") || text.contains("\u001B(");
    }

    private static Optional<Charset> known(String name) {
        try {
            return name == null || name.isBlank() ? Optional.empty() : Optional.of(Charset.forName(name.strip())).filter(Charset::canEncode);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    private static boolean begins(byte[] bytes, byte[] mark) {
        return bytes.length >= mark.length && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
    }

    /** UTF-32 before UTF-16, whose mark it begins with. */
    private static Map<String, byte[]> marks() {
        Map<String, byte[]> marks = new LinkedHashMap<>();
        marks.put("UTF-8", new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        marks.put("UTF-32LE", new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 0});
        marks.put("UTF-32BE", new byte[] {0, 0, (byte) 0xFE, (byte) 0xFF});
        marks.put("UTF-16LE", new byte[] {(byte) 0xFF, (byte) 0xFE});
        marks.put("UTF-16BE", new byte[] {(byte) 0xFE, (byte) 0xFF});
        return marks;
    }
}
