package org.apostil.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A piece of a query between spaces.
 *
 * @param field  the word before a colon; null where there is none
 * @param values what was typed after it, or the one thing that was typed
 * @param quoted whether the first of them stood in quotation marks
 * @param minus  whether a minus stood before it
 */
record QueryToken(String field, List<String> values, boolean quoted, boolean minus) {

    private static final String OPENING = "\"“„«";
    private static final String CLOSING = "\"”“»";

    /** What was read, and whether its last quotation mark was closed. */
    record Read(List<QueryToken> tokens, boolean closed) {
    }

    String text() {
        return String.join(",", values);
    }

    boolean isOperator(String word) {
        return field == null && !quoted && !minus && text().equals(word);
    }

    static Read read(String typed) {
        List<QueryToken> tokens = new ArrayList<>();
        int at = 0;
        boolean closed = true;
        while (at < typed.length()) {
            if (isSpace(typed.charAt(at))) {
                at++;
                continue;
            }
            boolean minus = typed.charAt(at) == '-' && at + 1 < typed.length() && !isSpace(typed.charAt(at + 1));
            at += minus ? 1 : 0;
            int colon = colon(typed, at);
            String field = colon < 0 ? null : typed.substring(at, colon).toLowerCase(Locale.ROOT);
            at = colon < 0 ? at : colon + 1;
            List<String> values = new ArrayList<>();
            boolean quoted = at < typed.length() && OPENING.indexOf(typed.charAt(at)) >= 0;
            boolean more = true;
            while (more) {
                int end;
                if (at < typed.length() && OPENING.indexOf(typed.charAt(at)) >= 0) {
                    end = closing(typed, at + 1);
                    closed &= end < typed.length();
                    values.add(typed.substring(at + 1, end));
                    at = Math.min(typed.length(), end + 1);
                } else {
                    end = at;
                    while (end < typed.length() && !isSpace(typed.charAt(end)) && !(field != null && typed.charAt(end) == ',') && !(end > at && typed.charAt(end) == '"')) {
                        end++;
                    }
                    values.add(typed.substring(at, end));
                    at = end;
                }
                more = field != null && at < typed.length() && typed.charAt(at) == ',';
                at += more ? 1 : 0;
            }
            tokens.add(new QueryToken(field, List.copyOf(values), quoted, minus));
        }
        return new Read(List.copyOf(tokens), closed);
    }

    /** Where the colon after a field stands; -1 where what begins here is no field. */
    private static int colon(String typed, int from) {
        int at = from;
        while (at < typed.length() && Character.isLetter(typed.charAt(at))) {
            at++;
        }
        return at > from && at + 1 < typed.length() && typed.charAt(at) == ':' && !isSpace(typed.charAt(at + 1)) && typed.charAt(at + 1) != '/' ? at : -1;
    }

    private static int closing(String typed, int from) {
        int at = from;
        while (at < typed.length() && CLOSING.indexOf(typed.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    private static boolean isSpace(char sign) {
        return Character.isWhitespace(sign) || Character.isSpaceChar(sign);
    }
}
