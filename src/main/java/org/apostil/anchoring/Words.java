package org.apostil.anchoring;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * A text as code points cut into words: runs of letters and digits, runs of space, and every other sign for itself. In
 * scripts that are written without spaces each letter is a word. Equal words have the same number in all texts that share
 * a {@link Numbers}.
 */
final class Words {

    /** The number of each word, shared by the texts that are compared. */
    static final class Numbers {

        private final Map<String, Integer> numbers = new HashMap<>();

        int of(String word) {
            return numbers.computeIfAbsent(word, each -> numbers.size());
        }

        int count() {
            return numbers.size();
        }
    }

    private enum Sort { LETTERS, SPACE, SINGLE }

    private final int[] points;
    private final int[] starts;
    private final int[] numbers;
    private final boolean[] space;

    Words(String text, Numbers known) {
        points = text.codePoints().toArray();
        int[] from = new int[points.length + 1];
        int count = 0;
        for (int at = 0; at < points.length; at = end(at)) {
            from[count++] = at;
        }
        from[count] = points.length;
        starts = Arrays.copyOf(from, count + 1);
        numbers = new int[count];
        space = new boolean[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = known.of(slice(starts[i], starts[i + 1]));
            space[i] = sort(points[starts[i]]) == Sort.SPACE;
        }
    }

    private int end(int start) {
        Sort sort = sort(points[start]);
        int end = start + 1;
        while (sort != Sort.SINGLE && end < points.length && sort(points[end]) == sort) {
            end++;
        }
        return end;
    }

    private static Sort sort(int point) {
        if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
            return Sort.SPACE;
        }
        int type = Character.getType(point);
        boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
        return mark || Character.isLetterOrDigit(point) && !isUnspaced(point) ? Sort.LETTERS : Sort.SINGLE;
    }

    private static boolean isUnspaced(int point) {
        if (Character.isIdeographic(point)) {
            return true;
        }
        return switch (Character.UnicodeScript.of(point)) {
            case HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }

    /** In code points. */
    int length() {
        return points.length;
    }

    /** How many words there are. */
    int count() {
        return numbers.length;
    }

    int point(int position) {
        return points[position];
    }

    int number(int word) {
        return numbers[word];
    }

    /** The numbers of the words from {@code from} to before {@code to}. */
    int[] numbers(int from, int to) {
        return Arrays.copyOfRange(numbers, from, to);
    }

    boolean isSpace(int word) {
        return space[word];
    }

    /** Where a word begins, in code points; of the count of words, where the text ends. */
    int start(int word) {
        return starts[word];
    }

    /** The word that holds a position; the count of words for the end of the text. */
    int at(int position) {
        int found = Arrays.binarySearch(starts, position);
        return found >= 0 ? found : -found - 2;
    }

    /** Whether a word begins there, or the text ends. */
    boolean isStart(int position) {
        return Arrays.binarySearch(starts, position) >= 0;
    }

    String slice(int start, int end) {
        return new String(points, start, end - start);
    }

    /** Whether the passage of {@code other} from {@code otherStart} of that length stands here at {@code start}. */
    boolean reads(int start, Words other, int otherStart, int length) {
        if (start < 0 || start + length > points.length || otherStart < 0 || otherStart + length > other.points.length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (points[start + i] != other.points[otherStart + i]) {
                return false;
            }
        }
        return true;
    }
}
