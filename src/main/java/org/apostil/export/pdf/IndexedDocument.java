package org.apostil.export.pdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * A new document that finds its pages by number at once. The library walks the whole tree of pages for each, and the
 * renderer asks for one with every link and bookmark: its cost would grow with the square of the pages.
 */
final class IndexedDocument extends PDDocument {

    private final List<PDPage> pages = new ArrayList<>();

    @Override
    public void addPage(PDPage page) {
        super.addPage(page);
        pages.add(page);
    }

    @Override
    public PDPage getPage(int index) {
        return pages.get(index);
    }
}
