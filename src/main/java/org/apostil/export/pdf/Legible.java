package org.apostil.export.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Turns any text into one that the document can show, and remembers what it could not, so that the report can say it:
 * nothing is replaced silently.
 *
 * <p>XML 1.0 cannot hold most control characters and no unpaired surrogate, and no font has every character; for both
 * stands U+FFFD. Invisible format characters are left out, since they would be looked for in vain; not those after an Arabic
 * letter that say how it joins the next, for they are seen in its form.
 */
final class Legible {

    private static final int REPLACEMENT = 0xFFFD;
    private static final int NAMED = 12;

    private final Set<Integer> controls = new TreeSet<>();
    private final Set<Integer> withoutGlyph = new TreeSet<>();
    private final Set<Integer> invisible = new TreeSet<>();
    private boolean rightToLeft;
    private boolean joining;

    String of(String text) {
        if (text.chars().allMatch(Legible::isPlain)) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length());
        text.replace("\r\n", "\n").codePoints().forEach(codePoint -> append(shown, codePoint));
        return shown.toString();
    }

    /** What every font has, and most texts are made of. */
    private static boolean isPlain(int unit) {
        return unit >= ' ' && unit < 0x7F || unit == '\n';
    }

    private void append(StringBuilder shown, int codePoint) {
        if (codePoint == '\n' || codePoint == '\t') {
            shown.append((char) codePoint);
        } else if (codePoint == '\r') {
            shown.append('\n');
        } else if (joins(codePoint) && endsInArabic(shown)) {
            joining = true;
            shown.append((char) codePoint);
        } else if (Character.getType(codePoint) == Character.FORMAT) {
            invisible.add(codePoint);
        } else if (Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE) {
            controls.add(codePoint);
            shown.appendCodePoint(REPLACEMENT);
        } else if (!Fonts.show(codePoint)) {
            withoutGlyph.add(codePoint);
            shown.appendCodePoint(REPLACEMENT);
        } else {
            rightToLeft |= isRightToLeft(codePoint);
            shown.appendCodePoint(codePoint);
        }
    }

    private static boolean joins(int codePoint) {
        return codePoint == ArabicForms.NON_JOINER || codePoint == ArabicForms.JOINER;
    }

    /** Whether its last letter is Arabic, whatever vowel signs stand on it. */
    private static boolean endsInArabic(StringBuilder shown) {
        int end = shown.length();
        while (end > 0 && Character.getType(shown.codePointBefore(end)) == Character.NON_SPACING_MARK) {
            end -= Character.charCount(shown.codePointBefore(end));
        }
        return end > 0 && Character.UnicodeScript.of(shown.codePointBefore(end)) == Character.UnicodeScript.ARABIC;
    }

    /** What the reader must be told about what they see, in sentences. */
    List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (!controls.isEmpty()) {
            remarks.add("Control characters or damaged characters stand in the material and are shown here as \uFFFD: "
                + names(controls) + ".");
        }
        if (!withoutGlyph.isEmpty()) {
            remarks.add("The fonts of this document lack some characters, which are shown here as \uFFFD: "
                + names(withoutGlyph) + ".");
        }
        if (!invisible.isEmpty()) {
            remarks.add("Invisible characters stand in the material and cannot be seen here: " + names(invisible) + ".");
        }
        if (rightToLeft) {
            remarks.add("Right-to-left letters (Arabic, Hebrew) occur. Digits and brackets beside them, and what is copied "
                + "from this document, may have another order; for the exact wording see the source."
                + (joining ? " Letters stand apart or join where U+200C or U+200D says so; these are seen by that and not copied." : ""));
        }
        return remarks;
    }

    /** The characters that no font of the document has. */
    Set<Integer> withoutGlyph() {
        return withoutGlyph;
    }

    /** What is no character, or none that a document can hold. */
    Set<Integer> controls() {
        return controls;
    }

    private static String names(Set<Integer> codePoints) {
        List<String> named = codePoints.stream().limit(NAMED).map(Legible::name).toList();
        String more = codePoints.size() > NAMED ? " and " + (codePoints.size() - NAMED) + " more" : "";
        return String.join(", ", named) + more;
    }

    private static String name(int codePoint) {
        String number = "U+%04X".formatted(codePoint);
        String name = Character.getName(codePoint);
        return name == null ? number : number + " " + name.toLowerCase(Locale.ROOT);
    }

    private static boolean isRightToLeft(int codePoint) {
        byte direction = Character.getDirectionality(codePoint);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
            || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}
