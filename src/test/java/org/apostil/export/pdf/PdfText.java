package org.apostil.export.pdf;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;

/** What a reader can select and copy from a PDF, in the order of its pages. */
public final class PdfText {

    private static final double MILLIMETRE = 72 / 25.4;

    private PdfText() {
    }

    /** All of it, margins included. */
    public static String all(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int pages(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands between the margins and so is not cut off, without white space and without the references to notes: what can be compared with a source. */
    public static String bare(byte[] pdf) {
        StringBuilder text = new StringBuilder();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                PDFTextStripperByArea stripper = new PDFTextStripperByArea();
                double left = 23.8 * MILLIMETRE;
                double top = 27 * MILLIMETRE;
                double width = page.getMediaBox().getWidth() - 2 * left;
                double height = page.getMediaBox().getHeight() - top - 25 * MILLIMETRE;
                stripper.addRegion("body", new Rectangle2D.Double(left, top, width, height));
                stripper.extractRegions(page);
                text.append(stripper.getTextForRegion("body"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bare(text.toString());
    }

    public static String bare(String text) {
        return text.replaceAll("\\s+", "").replaceAll("\\[(D?\\d+[a-z]*)]", "");
    }
}
