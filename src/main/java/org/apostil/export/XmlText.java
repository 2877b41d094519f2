package org.apostil.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Turns any text into one that XML 1.0 can hold, and remembers what it could not, so that the document can say so: nothing is
 * replaced silently. For controls, for half of a surrogate pair and for what is no character stands U+FFFD; line ends become
 * {@code \n}. Characters that cannot be seen are kept, and are told of too.
 */
public final class XmlText {

    private static final int REPLACEMENT = 0xFFFD;
    private static final int NAMED = 12;

    private final Set<Integer> replaced = new TreeSet<>();
    private final Set<Integer> invisible = new TreeSet<>();

    /** The text as the document may hold it; null becomes empty. */
    public String of(String text) {
        if (text == null) {
            return "";
        }
        StringBuilder held = new StringBuilder(text.length());
        int length = text.length();
        for (int i = 0; i < length; ) {
            int codePoint = text.codePointAt(i);
            i += Character.charCount(codePoint);
            if (codePoint == '\r') {
                i += i < length && text.charAt(i) == '\n' ? 1 : 0;
                held.append('\n');
            } else {
                held.appendCodePoint(held(codePoint));
            }
        }
        return held.toString();
    }

    /** The text with every line end as {@code \n}, and nothing else changed. */
    public static String lines(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private int held(int codePoint) {
        if (codePoint == '\n' || codePoint == '\t' || codePoint >= ' ' && codePoint < 0x7F) {
            return codePoint;
        }
        int type = Character.getType(codePoint);
        if (type == Character.CONTROL || type == Character.SURROGATE || (codePoint & 0xFFFE) == 0xFFFE) {
            replaced.add(codePoint);
            return REPLACEMENT;
        }
        if (type == Character.FORMAT) {
            invisible.add(codePoint);
        }
        return codePoint;
    }

    /** What the reader must be told about what they read, in sentences. */
    public List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (!replaced.isEmpty()) {
            remarks.add("Control characters or damaged characters stand in the material and are shown here as \uFFFD: " + names(replaced) + ".");
        }
        if (!invisible.isEmpty()) {
            remarks.add("Invisible characters stand in the material; they are kept and cannot be seen: " + names(invisible) + ".");
        }
        return remarks;
    }

    private static String names(Set<Integer> codePoints) {
        List<String> named = codePoints.stream().limit(NAMED).map(XmlText::name).toList();
        String more = codePoints.size() > NAMED ? " and " + (codePoints.size() - NAMED) + " more" : "";
        return String.join(", ", named) + more;
    }

    private static String name(int codePoint) {
        String number = "U+%04X".formatted(codePoint);
        String name = Character.getName(codePoint);
        return name == null ? number : number + " " + name.toLowerCase(Locale.ROOT);
    }
}
