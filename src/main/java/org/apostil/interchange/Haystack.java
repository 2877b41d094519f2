package org.apostil.interchange;

/** A text to find quotations in, either letter for letter or without regard to how many spaces and line breaks stand where one stands. */
final class Haystack {

    /**
     * What was found.
     *
     * @param count     0, 1 or 2 for several
     * @param start     in UTF-16 units of the text as it is; only where it was found once
     * @param half      whether the words around it are the same on one side only
     * @param elsewhere whether the quotation stands somewhere, though not among those words
     */
    record Hit(int count, int start, int end, boolean half, boolean elsewhere) {
    }

    private final String text;
    private final int[] places;

    private Haystack(String text, int[] places) {
        this.text = text;
        this.places = places;
    }

    static Haystack of(String text) {
        return new Haystack(text, null);
    }

    static Haystack loose(String text) {
        StringBuilder squeezed = new StringBuilder(text.length());
        int[] places = new int[text.length() + 1];
        for (int i = 0; i < text.length(); i++) {
            boolean space = isSpace(text.charAt(i));
            if (!space || squeezed.isEmpty() || squeezed.charAt(squeezed.length() - 1) != ' ') {
                places[squeezed.length()] = i;
                squeezed.append(space ? ' ' : text.charAt(i));
            }
        }
        places[squeezed.length()] = text.length();
        return new Haystack(squeezed.toString(), places);
    }

    /**
     * Looks for a quotation among what is said to stand around it, then with one side of that.
     *
     * @param prefix null where nothing is said
     * @param suffix null where nothing is said
     */
    Hit find(String exact, String prefix, String suffix) {
        String words = places == null ? exact : squeezed(exact).strip();
        String before = prefix == null ? "" : places == null ? prefix : squeezed(prefix);
        String after = suffix == null ? "" : places == null ? suffix : squeezed(suffix);
        if (words.isEmpty()) {
            return new Hit(0, 0, 0, false, false);
        }
        Hit full = find(words, before, after, false);
        if (full.count() > 0 || before.isEmpty() && after.isEmpty()) {
            return full;
        }
        Hit left = before.isBlank() || after.isEmpty() ? full : find(words, before, "", true);
        Hit right = after.isBlank() || before.isEmpty() ? full : find(words, "", after, true);
        if (left.count() + right.count() > 0) {
            return left.count() == 0 ? right : right.count() == 0 ? left : left.start() == right.start() && left.count() == right.count() ? left : new Hit(2, 0, 0, true, true);
        }
        return new Hit(0, 0, 0, false, text.contains(words));
    }

    private Hit find(String words, String before, String after, boolean half) {
        String needle = before + words + after;
        int first = text.indexOf(needle);
        if (first < 0) {
            return new Hit(0, 0, 0, half, false);
        }
        int start = first + before.length();
        boolean several = text.indexOf(needle, first + 1) >= 0;
        return new Hit(several ? 2 : 1, place(start), end(start + words.length()), half, true);
    }

    private int place(int at) {
        return places == null ? at : places[at];
    }

    /** After the last letter of what was found, and not after the spaces that follow it. */
    private int end(int at) {
        return places == null ? at : places[at - 1] + 1;
    }

    private static String squeezed(String words) {
        StringBuilder squeezed = new StringBuilder();
        for (int i = 0; i < words.length(); i++) {
            boolean space = isSpace(words.charAt(i));
            if (!space || squeezed.isEmpty() || squeezed.charAt(squeezed.length() - 1) != ' ') {
                squeezed.append(space ? ' ' : words.charAt(i));
            }
        }
        return squeezed.toString();
    }

    private static boolean isSpace(char unit) {
        return Character.isWhitespace(unit) || Character.isSpaceChar(unit) || unit == '\uFEFF' || unit == '\u200B';
    }
}
