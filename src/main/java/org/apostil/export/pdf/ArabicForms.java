package org.apostil.export.pdf;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * Arabic letters as they join: the presentation forms of Unicode (U+FB50 to U+FEFC), for a renderer that joins none.
 * What is copied from the document is the plain letter again, since the forms are compatible with it (NFKC).
 */
final class ArabicForms {

    /** U+200C parts letters that would join, as Persian needs it within a word; U+200D joins one to nothing. Neither is seen. */
    static final char NON_JOINER = '\u200C';
    static final char JOINER = '\u200D';

    private static final int ISOLATED = 0;
    private static final int FINAL = 1;
    private static final int INITIAL = 2;
    private static final int MEDIAL = 3;
    private static final String[] NAMES = {" ISOLATED FORM", " FINAL FORM", " INITIAL FORM", " MEDIAL FORM"};

    private static final Map<Character, char[]> FORMS = forms();

    private ArabicForms() {
    }

    /** The letters in the forms in which they stand; what parts or joins them is done with then, and left out. */
    static String joined(String text) {
        StringBuilder joined = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            char[] forms = FORMS.get(text.charAt(i));
            if (forms == null) {
                continue;
            }
            boolean before = has(neighbour(text, i, -1), INITIAL) && forms[FINAL] != 0;
            boolean after = has(neighbour(text, i, 1), FINAL) && forms[INITIAL] != 0;
            char form = forms[before && after ? MEDIAL : before ? FINAL : after ? INITIAL : ISOLATED];
            if (form != 0) {
                joined.setCharAt(i, form);
            }
        }
        return joined.toString().replaceAll("[" + NON_JOINER + JOINER + "]", "");
    }

    private static boolean has(char letter, int form) {
        if (letter == JOINER) {
            return true;
        }
        char[] forms = FORMS.get(letter);
        return forms != null && forms[form] != 0;
    }

    /** The letter beside, over vowel marks, which do not part letters. */
    private static char neighbour(String text, int from, int step) {
        int i = from + step;
        while (i >= 0 && i < text.length() && Character.getType(text.charAt(i)) == Character.NON_SPACING_MARK) {
            i += step;
        }
        return i >= 0 && i < text.length() ? text.charAt(i) : ' ';
    }

    private static Map<Character, char[]> forms() {
        Map<Character, char[]> forms = new HashMap<>();
        for (char form = '\uFB50'; form <= '\uFEFC'; form++) {
            String letter = Normalizer.normalize(String.valueOf(form), Normalizer.Form.NFKC);
            String name = Character.getName(form);
            if (letter.length() != 1 || name == null || !name.startsWith("ARABIC LETTER")) {
                continue;
            }
            for (int i = 0; i < NAMES.length; i++) {
                if (name.endsWith(NAMES[i])) {
                    forms.computeIfAbsent(letter.charAt(0), key -> new char[NAMES.length])[i] = form;
                }
            }
        }
        return forms;
    }
}
