package org.apostil.ingest.pdf;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apostil.ingest.Bounds;

/** The lines of a PDF with the size of their letters. */
final class PdfLines extends PDFTextStripper {

    private final Bounds bounds;
    private final Map<Integer, Page> pages = new HashMap<>();
    private final StringBuilder line = new StringBuilder();
    private List<Page.Line> lines = new ArrayList<>();
    private float size;
    private boolean begins;

    private PdfLines(Bounds bounds) {
        this.bounds = bounds;
    }

    /** All pages, those too on which nothing stands. */
    static List<Page> of(PDDocument document, Bounds bounds) throws IOException {
        PdfLines stripper = new PdfLines(bounds);
        stripper.writeText(document, Writer.nullWriter());
        return IntStream.rangeClosed(1, document.getNumberOfPages()).mapToObj(number -> stripper.pages.getOrDefault(number, new Page(number, List.of()))).toList();
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        bounds.check();
        super.processOperator(operator, operands);
    }

    @Override
    protected void startPage(PDPage page) {
        lines = new ArrayList<>();
        begins = true;
    }

    @Override
    protected void endPage(PDPage page) {
        endLine();
        pages.put(getCurrentPageNo(), new Page(getCurrentPageNo(), lines));
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        line.append(text);
        for (TextPosition position : positions) {
            size = Math.max(size, position.getFontSizeInPt());
        }
    }

    @Override
    protected void writeString(String text) {
        line.append(text);
    }

    @Override
    protected void writeWordSeparator() {
        line.append(' ');
    }

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    @Override
    protected void writeParagraphStart() {
        endLine();
        begins = true;
    }

    @Override
    protected void writeParagraphEnd() {
        endLine();
    }

    @Override
    protected void writePageEnd() {
        // Pages are told apart by themselves.
    }

    private void endLine() {
        String text = line.toString().strip();
        line.setLength(0);
        if (!text.isEmpty()) {
            lines.add(new Page.Line(text, size, begins));
            begins = false;
        }
        size = 0;
    }
}
