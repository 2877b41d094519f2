package org.apostil.source;

import java.util.Arrays;

/**
 * A text of which many spans are read: a position is found from the nearest of many marks, and not counted from the beginning.
 *
 * <p>{@snippet :
 * IndexedText text = new IndexedText("😀 He said so.");
 * text.utf16(1);      // 2
 * text.codePoint(2);  // 1
 * text.splits(1);     // true: it lies within the emoji
 * }
 */
public final class IndexedText {

    /** Code points from one mark to the next. */
    private static final int STEP = 128;

    private final String content;
    private final int[] marks;
    private final int length;

    public IndexedText(String content) {
        this.content = content;
        length = CodePoints.length(content);
        marks = new int[length / STEP + 1];
        for (int i = 1; i < marks.length; i++) {
            marks[i] = content.offsetByCodePoints(marks[i - 1], STEP);
        }
    }

    /** The text itself. */
    public String content() {
        return content;
    }

    /** How many code points it has. */
    public int length() {
        return length;
    }

    /** The index in UTF-16 units of a position in code points, which is from 0 to {@link #length}. */
    public int utf16(int codePoint) {
        int mark = codePoint / STEP;
        return content.offsetByCodePoints(marks[mark], codePoint - mark * STEP);
    }

    /** The position in code points of an index in UTF-16 units, which is from 0 to the end. */
    public int codePoint(int utf16) {
        int mark = Arrays.binarySearch(marks, utf16);
        int below = mark >= 0 ? mark : -mark - 2;
        return below * STEP + content.codePointCount(marks[below], utf16);
    }

    /** Whether that index in UTF-16 units lies within a character, so that no position in code points is the same. */
    public boolean splits(int utf16) {
        return utf16 > 0 && utf16 < content.length() && Character.isLowSurrogate(content.charAt(utf16)) && Character.isHighSurrogate(content.charAt(utf16 - 1));
    }

    /** The part from {@code start} to before {@code end}, in code points. */
    public String slice(int start, int end) {
        return content.substring(utf16(start), utf16(end));
    }

    /**
     * The span from {@code start} to before {@code end}, in code points, as {@link SourceText#span(int, int)} gives it.
     *
     * @throws org.apostil.platform.Problem when it is empty or lies outside the text
     */
    public Span span(int start, int end) {
        if (start < 0 || end > length || start >= end) {
            throw SpanProblem.outside(start, end, length);
        }
        return new Span(start, end, slice(start, end), slice(Math.max(0, start - SourceText.CONTEXT), start), slice(end, Math.min(length, end + SourceText.CONTEXT)));
    }

    /**
     * The same, checked against the quotation that is believed to stand there.
     *
     * @throws org.apostil.platform.Problem when the text has other words there
     */
    public Span span(int start, int end, String quotation) {
        Span span = span(start, end);
        if (!span.exact().equals(quotation)) {
            throw SpanProblem.mismatch(span, quotation);
        }
        return span;
    }
}
