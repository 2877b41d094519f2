package org.apostil.platform;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What a person typed into a field, with the space around it taken off; and texts cut to the room that there is. */
public final class Text {

    private static final Pattern EDGES = Pattern.compile("\\A[\\s\\p{Z}]++|(?<![\\s\\p{Z}])[\\s\\p{Z}]++\\z");

    /** Control characters, separators of lines and paragraphs, and what embeds, overrides or isolates a direction (UAX 9). */
    private static final Pattern BREAKING = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\u202A-\\u202E\\u2066-\\u2069]");

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

    /**
     * The text without the space around it, for what stands within a line of others' pages and mails: the name of a person or
     * a project.
     *
     * @param longest in code points
     * @throws Problem when nothing was typed, it is longer, or it would break its line or turn the order of the signs about it
     */
    public static String line(String typed, String field, int longest, String what) {
        String text = required(typed, field, what);
        if (text.codePointCount(0, text.length()) > longest) {
            throw Problem.invalid(field, "This is too long by %d characters; a name has at most %d.".formatted(text.codePointCount(0, text.length()) - longest, longest));
        }
        if (BREAKING.matcher(text).find()) {
            throw Problem.invalid(field, "A name is one line, without signs that break it or turn its direction. Type it instead of pasting it.");
        }
        return text;
    }

    /** At most so many code points of it; where some are left out, an ellipsis is the last. */
    public static String shortened(String text, int most) {
        return text.codePointCount(0, text.length()) <= most ? text : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }

    /** The same of the text as one line: every stretch of space is one blank. */
    public static String line(String text, int most) {
        return shortened(text.strip().replaceAll("\\s+", " "), most);
    }

    /** Space of any width, and signs that only steer how their neighbours are set. */
    private static boolean isUnseen(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint) || Character.getType(codePoint) == Character.FORMAT;
    }
}
