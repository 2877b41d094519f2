package org.apostil.ingest.pdf;

import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apostil.ingest.Bounds;
import org.apostil.ingest.Format;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;

/**
 * Looks at what the compressed streams of a PDF unpack to before anything unpacks them in memory. Only their lengths are worked
 * out, one by one as they are unpacked; what is compressed twice is followed.
 */
final class PdfStreams {

    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final long LONGEST = 64 * Format.MEGABYTE;
    /** Pictures are not unpacked when text is read; they may be larger. */
    private static final long LONGEST_PICTURE = 200 * Format.MEGABYTE;
    private static final int DICTIONARY = 2048;
    private static final int STEP = 1 << 16;
    /** Of a packed stream within a packed stream, so many bytes are followed. */
    private static final int WITHIN = 1 << 20;

    private PdfStreams() {
    }

    /** @throws Problem when it is too much for one file */
    static void check(byte[] pdf, Bounds bounds) {
        for (int at = indexOf(pdf, STREAM, 0); at >= 0; at = indexOf(pdf, STREAM, at + STREAM.length)) {
            bounds.check();
            int begin = afterLineEnd(pdf, at + STREAM.length);
            if (begin > 0 && isZlib(pdf, begin)) {
                boolean picture = new String(pdf, Math.max(0, at - DICTIONARY), Math.min(at, DICTIONARY), StandardCharsets.ISO_8859_1).replaceAll("(?s).*endobj", "").contains("/Image");
                unpacked(pdf, begin, pdf.length - begin, picture ? LONGEST_PICTURE : LONGEST, bounds);
            }
        }
    }

    private static void unpacked(byte[] packed, int from, int length, long most, Bounds bounds) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed, from, length);
            byte[] step = new byte[STEP];
            byte[] head = new byte[0];
            long total = 0;
            while (!inflater.finished()) {
                int read = inflater.inflate(step);
                if (read == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    break;
                }
                if (total == 0 && read > 1 && isZlib(step, 0)) {
                    head = step.clone();
                }
                total += read;
                bounds.check();
                if (total > most) {
                    throw new Problem(Sort.TOO_LARGE, "A part of it is larger than %d MB when it is unpacked. It looks as if it were made to exhaust whoever opens it.".formatted(most / Format.MEGABYTE));
                }
            }
            if (head.length > 0) {
                within(packed, from, length, most, bounds);
            }
        } catch (DataFormatException notPacked) {
            // Whoever reads it finds the same.
        } finally {
            inflater.end();
        }
    }

    private static void within(byte[] packed, int from, int length, long most, Bounds bounds) throws DataFormatException {
        Inflater outer = new Inflater();
        try {
            outer.setInput(packed, from, length);
            byte[] inner = new byte[WITHIN];
            int filled = 0;
            while (filled < inner.length && !outer.finished()) {
                int read = outer.inflate(inner, filled, inner.length - filled);
                if (read == 0) {
                    break;
                }
                filled += read;
            }
            unpacked(inner, 0, filled, most, bounds);
        } finally {
            outer.end();
        }
    }

    private static boolean isZlib(byte[] bytes, int at) {
        return at + 1 < bytes.length && (bytes[at] & 0x0F) == 8 && (((bytes[at] & 0xFF) << 8) + (bytes[at + 1] & 0xFF)) % 31 == 0;
    }

    private static int afterLineEnd(byte[] pdf, int at) {
        int next = at;
        while (next < pdf.length && (pdf[next] == ' ' || pdf[next] == '\r')) {
            next++;
        }
        return next < pdf.length && (pdf[next] == '\n' || next > at) ? pdf[next] == '\n' ? next + 1 : next : -1;
    }

    private static int indexOf(byte[] in, byte[] what, int from) {
        for (int at = from; at <= in.length - what.length; at++) {
            int matched = 0;
            while (matched < what.length && in[at + matched] == what[matched]) {
                matched++;
            }
            if (matched == what.length) {
                return at;
            }
        }
        return -1;
    }
}
