package org.apostil.export.pdf;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;
import java.text.Normalizer;

/** Arabic and Hebrew in the order and, for Arabic, the letter forms in which they are read (Unicode UAX 9, by the JDK). */
final class RightToLeft implements BidiReorderer {

    /** Whether a paragraph of this text runs from right to left, which its first letter decides. */
    static boolean begins(String text) {
        return !new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    }

    @Override
    public String reorderRTLTextToLTR(String text) {
        StringBuilder mirrored = new StringBuilder(text.length());
        text.codePoints().map(RightToLeft::mirrored).forEach(mirrored::appendCodePoint);
        return mirrored.reverse().toString();
    }

    @Override
    public String shapeText(String text) {
        return ArabicForms.joined(text);
    }

    @Override
    public String deshapeText(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }

    private static int mirrored(int codePoint) {
        return switch (codePoint) {
            case '(' -> ')';
            case ')' -> '(';
            case '[' -> ']';
            case ']' -> '[';
            case '{' -> '}';
            case '}' -> '{';
            case '<' -> '>';
            case '>' -> '<';
            case '«' -> '»';
            case '»' -> '«';
            default -> codePoint;
        };
    }

    /** Cuts a paragraph into runs of one direction, in the order in which they are read from left to right. */
    static final class Splitter implements BidiSplitter {

        private final Watch watch;
        private Bidi bidi;
        private Integer[] visual;

        Splitter(Watch watch) {
            this.watch = watch;
        }

        @Override
        public void setParagraph(String paragraph, byte defaultDirection) {
            watch.paragraph();
            bidi = new Bidi(paragraph, defaultDirection == RTL ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
            byte[] levels = new byte[bidi.getRunCount()];
            visual = new Integer[levels.length];
            for (int i = 0; i < levels.length; i++) {
                levels[i] = (byte) bidi.getRunLevel(i);
                visual[i] = i;
            }
            if (visual.length > 1) {
                Bidi.reorderVisually(levels, 0, visual, 0, visual.length);
            }
        }

        @Override
        public int countTextRuns() {
            return bidi.getRunCount();
        }

        @Override
        public BidiTextRun getVisualRun(int index) {
            int run = visual[index];
            int start = bidi.getRunStart(run);
            return new BidiTextRun(start, bidi.getRunLimit(run) - start, bidi.getRunLevel(run) % 2 == 0 ? LTR : RTL);
        }

        @Override
        public byte getBaseDirection(String paragraph) {
            return begins(paragraph) ? RTL : LTR;
        }
    }
}
