package org.apostil.source;

/**
 * The one place in Java where positions in Unicode code points meet Java's UTF-16 units.
 *
 * <p>Positions count code points from 0 and ends are exclusive, as in the {@code TextPositionSelector} of the W3C Web
 * Annotation Data Model. The screen has its counterpart in {@code codepoints.js}.
 */
public final class CodePoints {

    private CodePoints() {
    }

    /** How many code points {@code text} has. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /**
     * The part of {@code text} from code point {@code start} to before code point {@code end}.
     *
     * @throws IndexOutOfBoundsException when the positions lie outside the text or are reversed
     */
    public static String slice(String text, int start, int end) {
        int from = text.offsetByCodePoints(0, start);
        return text.substring(from, text.offsetByCodePoints(from, end - start));
    }

    /** The position in code points of the UTF-16 index {@code utf16} of {@code text}. */
    public static int fromUtf16(String text, int utf16) {
        return text.codePointCount(0, utf16);
    }
}
