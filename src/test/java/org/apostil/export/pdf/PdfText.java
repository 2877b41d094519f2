package org.apostil.export.pdf;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
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

    /** The same, page by page. */
    public static List<String> eachPage(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> pages = new ArrayList<>();
            PDFTextStripper stripper = new PDFTextStripper();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document));
            }
            return pages;
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
        return between(pdf, 170.4);
    }

    /** The same of the column of the text alone, in which a paragraph runs on to the next page. */
    public static String column(byte[] pdf) {
        return between(pdf, 107);
    }

    private static String between(byte[] pdf, double width) {
        StringBuilder text = new StringBuilder();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripperByArea stripper = new PDFTextStripperByArea();
            double height = document.getPage(0).getMediaBox().getHeight() - (26 + 23) * MILLIMETRE;
            stripper.addRegion("body", new Rectangle2D.Double(19.8 * MILLIMETRE, 26 * MILLIMETRE, width * MILLIMETRE, height));
            for (PDPage page : document.getPages()) {
                stripper.extractRegions(page);
                text.append(stripper.getTextForRegion("body"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bare(text.toString());
    }

    public static String bare(String text) {
        return text.replaceAll("\\s+", "").replaceAll("\\[(D?[\\d.]+[a-z]*)]", "");
    }
}
