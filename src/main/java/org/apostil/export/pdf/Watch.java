package org.apostil.export.pdf;

import com.openhtmltopdf.pdfboxout.PageSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apostil.export.Progress;

/**
 * Tells how far the renderer got, which it says itself to nobody: by the paragraphs that it asks the direction of while it
 * breaks them into lines, then by the pages that it asks for.
 */
final class Watch implements PageSupplier {

    private static final int OFTEN = 64;

    private final Progress progress;
    private final MarkedContent marked = new MarkedContent();
    private PdfBoxRenderer renderer;
    private PDPage before;
    private int paragraphs;

    Watch(Progress progress) {
        this.progress = progress;
    }

    void over(PdfBoxRenderer watched) {
        renderer = watched;
    }

    /** A paragraph is broken into lines. */
    void paragraph() {
        if (++paragraphs % OFTEN == 0) {
            progress.at("Breaking lines", paragraphs, 0);
        }
    }

    @Override
    public PDPage requestPage(PDDocument document, float width, float height, int page, int shadow) {
        finished();
        progress.at("Setting pages", page, renderer.getRootBox().getLayer().getPages().size());
        PDPage made = new PDPage(new PDRectangle(width, height));
        document.addPage(made);
        before = made;
        return made;
    }

    /** The last page is set, and nothing need be known of the renderer any more. */
    void done() {
        finished();
        renderer = null;
    }

    private void finished() {
        if (before != null) {
            marked.share(before);
            before = null;
        }
    }
}
