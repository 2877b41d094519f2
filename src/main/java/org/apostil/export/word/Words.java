package org.apostil.export.word;

import java.io.IOException;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import org.apostil.export.XmlText;

/** Writes words as runs, each of one look and one direction (Unicode UAX 9, by the JDK). */
final class Words {

    private final WordXml out;

    Words(WordXml out) {
        this.out = out;
    }

    /** Whether a paragraph of this text runs from right to left, which its first letter decides. */
    static boolean beginsRightToLeft(String text) {
        return isMixed(text) && !new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    }

    /** Words that stand alone. */
    void write(String text, Look look) throws IOException {
        write(List.of(text), List.of(look));
    }

    /** The parts of one paragraph: their direction follows from all of it. */
    void write(List<String> parts, List<Look> looks) throws IOException {
        Directions directions = new Directions(String.join("", parts));
        for (int i = 0; i < parts.size(); i++) {
            directions.write(parts.get(i), looks.get(i));
        }
    }

    Directions directions(String paragraph) {
        return new Directions(paragraph);
    }

    private static boolean isMixed(String text) {
        char[] characters = text.toCharArray();
        return Bidi.requiresBidi(characters, 0, characters.length);
    }

    /** Knows the direction of every place of a paragraph whose parts are written one after the other. */
    final class Directions {

        private final Bidi bidi;
        private int written;

        private Directions(String paragraph) {
            bidi = isMixed(paragraph) ? new Bidi(paragraph, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT) : null;
        }

        void write(String text, Look look) throws IOException {
            int from = 0;
            for (int end : ends(text.length())) {
                run(text.substring(from, end), look, bidi != null && bidi.getLevelAt(written + from) % 2 == 1);
                from = end;
            }
            written += text.length();
        }

        private List<Integer> ends(int length) {
            List<Integer> ends = new ArrayList<>();
            for (int i = 1; i < length && bidi != null; i++) {
                if (bidi.getLevelAt(written + i) % 2 != bidi.getLevelAt(written + i - 1) % 2) {
                    ends.add(i);
                }
            }
            if (length > 0) {
                ends.add(length);
            }
            return ends;
        }
    }

    private void run(String text, Look look, boolean rightToLeft) throws IOException {
        out.open("r");
        look.write(out, rightToLeft);
        String lines = XmlText.lines(text);
        int from = 0;
        for (int i = 0; i <= lines.length(); i++) {
            char at = i == lines.length() ? '\n' : lines.charAt(i);
            if (at != '\n' && at != '\t') {
                continue;
            }
            if (i > from) {
                out.open("t", "xml:space", "preserve").text(lines.substring(from, i)).close();
            }
            if (i < lines.length()) {
                out.empty(at == '\n' ? "br" : "tab");
            }
            from = i + 1;
        }
        out.close();
    }
}
