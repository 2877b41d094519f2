package org.apostil.interchange.uima;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.apostil.source.IndexedText;

/** In what the positions of a CAS are counted, and how they become code points. UIMA counts UTF-16 units; its JSON can say otherwise. */
final class Counting {

    private enum Unit { UTF_8, UTF_16, UTF_32 }

    private final IndexedText text;
    private final Unit unit;
    private final int[] bytes;

    /** @param encoding as the head of CAS JSON says it; null is UTF-16 */
    Counting(String words, String encoding) {
        text = new IndexedText(words);
        String named = encoding == null ? "" : encoding.toLowerCase(Locale.ROOT);
        unit = named.contains("32") ? Unit.UTF_32 : named.endsWith("8") ? Unit.UTF_8 : Unit.UTF_16;
        bytes = unit == Unit.UTF_8 ? starts(words) : null;
    }

    /** The position in code points; -1 where it lies outside the text or within a character. */
    int codePoint(int position) {
        return switch (unit) {
            case UTF_32 -> position >= 0 && position <= text.length() ? position : -1;
            case UTF_16 -> position >= 0 && position <= text.content().length() && !text.splits(position) ? text.codePoint(position) : -1;
            case UTF_8 -> Math.max(-1, Arrays.binarySearch(bytes, position));
        };
    }

    /** How many characters the text has. */
    int length() {
        return text.length();
    }

    private static int[] starts(String words) {
        int[] codePoints = words.codePoints().toArray();
        int[] starts = new int[codePoints.length + 1];
        for (int i = 0; i < codePoints.length; i++) {
            starts[i + 1] = starts[i] + Character.toString(codePoints[i]).getBytes(StandardCharsets.UTF_8).length;
        }
        return starts;
    }
}
