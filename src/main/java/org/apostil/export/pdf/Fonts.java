package org.apostil.export.pdf;

import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

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

        TrueTypeFont parse() {
            try (InputStream in = Fonts.class.getResourceAsStream("fonts/" + file + ".ttf")) {
                return new TTFParser().parse(new RandomAccessReadBuffer(in));
            } catch (IOException e) {
                throw new UncheckedIOException("The font " + file + " cannot be read.", e);
            }
        }
    }

    /** A font for one document, parsed when its first character is drawn. */
    private static final class Embedded extends PDFontSupplier {

        private final PDDocument document;
        private final Face face;

        Embedded(PDDocument document, Face face) {
            super(null);
            this.document = document;
            this.face = face;
        }

        /** Without ligatures: a quotation that is copied from the report must be letter for letter that of the source. */
        @Override
        public PDFont supply() {
            TrueTypeFont font = face.parse();
            font.setEnableGsub(false);
            try {
                return PDType0Font.load(document, font, true);
            } catch (IOException e) {
                throw new UncheckedIOException("The font " + face.file() + " cannot be embedded.", e);
            }
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
        new Face("Further", "DejaVuSans"),
        new Face("Emoji", "NotoEmoji-Regular"));

    /** With the metrics at hand only the fonts that a report really uses are parsed for it. Holds plain numbers. */
    private static final FSDefaultCacheStore METRICS = new FSDefaultCacheStore();

    private Fonts() {
    }

    static void register(PdfRendererBuilder builder, PDDocument document) {
        builder.useCacheStore(CacheStore.PDF_FONT_METRICS, METRICS);
        for (List<Face> faces : List.of(SERIF, SANS, FURTHER)) {
            faces.forEach(face -> builder.useFont(new Embedded(document, face), face.family(), face.weight(), face.style(), true));
        }
    }

    /** Whether every family list can show {@code codePoint}, in whatever weight and style. */
    static boolean show(int codePoint) {
        return Glyphs.TEXT.stream().allMatch(font -> font.getGlyphId(codePoint) > 0)
            || Glyphs.FURTHER.stream().anyMatch(font -> font.getGlyphId(codePoint) > 0);
    }

    /** The character maps, read when the first report is made and kept: they are small and never change. */
    private static final class Glyphs {

        static final List<CmapLookup> TEXT = Stream.concat(SERIF.stream(), SANS.stream()).map(Glyphs::of).toList();
        static final List<CmapLookup> FURTHER = Fonts.FURTHER.stream().map(Glyphs::of).toList();

        private static CmapLookup of(Face face) {
            try (TrueTypeFont font = face.parse()) {
                return font.getUnicodeCmapLookup();
            } catch (IOException e) {
                throw new UncheckedIOException("The font " + face.file() + " cannot be read.", e);
            }
        }
    }
}
