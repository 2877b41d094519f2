package org.apostil.platform;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What a person typed into a field, with the space around it taken off. */
public final class Text {

    private static final Pattern EDGES = Pattern.compile("\\A[\\s\\p{Z}]++|(?<![\\s\\p{Z}])[\\s\\p{Z}]++\\z");

    private Text() {
    }

    /**
     * The text without the space around it, or null where nothing was typed that anybody could see.
     *
     * @throws Problem when it holds what no database keeps: a NUL character, or half of a character
     */
    public static String orNull(String typed) {
        if (typed == null || typed.codePoints().allMatch(Text::isUnseen)) {
            return null;
        }
        if (typed.indexOf('\0') >= 0 || !StandardCharsets.UTF_8.newEncoder().canEncode(typed)) {
            throw new Problem(Problem.Sort.INVALID, "What was typed holds a NUL character or half of a character, which cannot be kept. Nothing was saved. Type it again, or copy it again from where it came.");
        }
        return EDGES.matcher(typed).replaceAll("");
    }

    /**
     * The text without the space around it.
     *
     * @param field the field that it was typed into
     * @param what  what to say where nothing was typed
     * @throws Problem when nothing was typed
     */
    public static String required(String typed, String field, String what) {
        String text = orNull(typed);
        if (text == null) {
            throw Problem.invalid(field, what);
        }
        return text;
    }

    /** Space of any width, and signs that only steer how their neighbours are set. */
    private static boolean isUnseen(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint) || Character.getType(codePoint) == Character.FORMAT;
    }
}
