package org.apostil.interchange.standoff;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands in a cell of WebAnno TSV: values one on the other, each with the number that tells it from others, and signs escaped by a backslash. */
final class TsvCells {

    /** A value; null where the annotation has none there. The number is 0 where it has none. */
    record Value(String text, int number) {
    }

    private static final Pattern NUMBERED = Pattern.compile("(?s)(.*?)(?<!\\\\)\\[(\\d{1,9})\\]");

    private TsvCells() {
    }

    /** Whether there is nothing of the layer. */
    static boolean isNone(String cell) {
        return cell.isEmpty() || cell.equals("_");
    }

    static List<Value> stacked(String cell) {
        return split(cell, '|').stream().map(TsvCells::value).toList();
    }

    static Value value(String part) {
        Matcher numbered = NUMBERED.matcher(part);
        boolean has = numbered.matches();
        String bare = has ? numbered.group(1) : part;
        return new Value(bare.equals("*") || bare.isEmpty() ? null : plain(bare), has ? Integer.parseInt(numbered.group(2)) : 0);
    }

    /** The parts between signs that are not escaped. */
    static List<String> split(String cell, char sign) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int i = 0; i < cell.length(); i++) {
            char at = cell.charAt(i);
            if (at == '\\' && i + 1 < cell.length()) {
                part.append(at).append(cell.charAt(++i));
            } else if (at == sign) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(at);
            }
        }
        parts.add(part.toString());
        return parts;
    }

    /** The text without its escapes. */
    static String plain(String escaped) {
        if (escaped.indexOf('\\') < 0) {
            return escaped;
        }
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < escaped.length(); i++) {
            char at = escaped.charAt(i);
            if (at == '\\' && i + 1 < escaped.length()) {
                char next = escaped.charAt(++i);
                plain.append(switch (next) {
                    case 't' -> '\t';
                    case 'n' -> '\n';
                    case 'r' -> '\r';
                    default -> next;
                });
            } else {
                plain.append(at);
            }
        }
        return plain.toString();
    }
}
