package org.apostil.report;

import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The fonts of a report and the characters that they can show. All are embedded, in subsets, as PDF/A demands.
 *
 * <p>The names of the families are those in {@code report.css}; a character that the first family of a list lacks is
 * taken from the next.
 */
final class Fonts {

    private record Face(String family, String file, int weight, FontStyle style) {

        Face(String family, String file) {
            this(family, file, 400, FontStyle.NORMAL);
        }

        InputStream open() {
            return Fonts.class.getResourceAsStream("fonts/" + file + ".ttf");
        }
    }

    private static final List<Face> SERIF = List.of(
        new Face("Reading", "NotoSerif-Regular"),
        new Face("Reading", "NotoSerif-Italic", 400, FontStyle.ITALIC),
        new Face("Reading", "NotoSerif-Bold", 700, FontStyle.NORMAL));
    private static final List<Face> SANS = List.of(
        new Face("Notes", "NotoSans-Regular"),
        new Face("Notes", "NotoSans-Bold", 700, FontStyle.NORMAL));
    private static final List<Face> FURTHER = List.of(
        new Face("Armenian", "NotoSerifArmenian-Regular"),
        new Face("Georgian", "NotoSerifGeorgian-Regular"),
        new Face("Hebrew", "NotoSerifHebrew-Regular"),
        new Face("Further", "DejaVuSans"));

    /** With the metrics at hand only the fonts that a report really uses are parsed for it. Holds plain numbers. */
    private static final FSDefaultCacheStore METRICS = new FSDefaultCacheStore();

    private Fonts() {
    }

    static void register(PdfRendererBuilder builder) {
        builder.useCacheStore(CacheStore.PDF_FONT_METRICS, METRICS);
        for (List<Face> faces : List.of(SERIF, SANS, FURTHER)) {
            faces.forEach(face -> builder.useFont(face::open, face.family(), face.weight(), face.style(), true));
        }
    }

    /** Whether every family list can show {@code codePoint}, in whatever weight and style. */
    static boolean show(int codePoint) {
        return Coverage.SHOWN.get(codePoint);
    }

    /** Read once, when the first report is made: it takes some hundred milliseconds. */
    private static final class Coverage {

        static final BitSet SHOWN = shown();

        private static BitSet shown() {
            BitSet text = new BitSet();
            text.set(0, Character.MAX_CODE_POINT + 1);
            List<Face> textFaces = new ArrayList<>(SERIF);
            textFaces.addAll(SANS);
            textFaces.forEach(face -> text.and(of(face)));
            FURTHER.forEach(face -> text.or(of(face)));
            return text;
        }

        private static BitSet of(Face face) {
            BitSet covered = new BitSet();
            try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(face.open()))) {
                CmapLookup glyphs = font.getUnicodeCmapLookup();
                for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
                    if (Character.isDefined(codePoint) && glyphs.getGlyphId(codePoint) > 0) {
                        covered.set(codePoint);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException("The font " + face.file() + " cannot be read.", e);
            }
            return covered;
        }
    }
}
