package org.apostil.export.pdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * What the letters and grounds of finished pages are marked with (ISO 32000-1, 14.6.2), said once for all pages. The renderer
 * gives each ground, rule and underline a list of its own with its place, hundreds a page, which would be most of a long
 * report. They are layout artifacts, which need no place (14.8.2.2.2): the page says where they are.
 */
final class MarkedContent {

    private static final COSName LAYOUT = COSName.getPDFName("Layout");

    private final COSDictionary layout = new COSDictionary();
    private final COSDictionary pagination = new COSDictionary();
    /** By their number on a page. */
    private final List<COSDictionary> numbered = new ArrayList<>();

    MarkedContent() {
        layout.setItem(COSName.TYPE, LAYOUT);
        pagination.setItem(COSName.TYPE, COSName.getPDFName("Pagination"));
    }

    /** Shares what that page, to which nothing is added any more, has in common with others. */
    void share(PDPage page) {
        COSDictionary properties = page.getResources().getCOSObject().getCOSDictionary(COSName.PROPERTIES);
        if (properties != null) {
            List.copyOf(properties.keySet()).forEach(name -> properties.setItem(name, shared(properties.getCOSDictionary(name))));
        }
    }

    private COSDictionary shared(COSDictionary own) {
        if (own.containsKey(COSName.MCID)) {
            return numbered(own.getInt(COSName.MCID));
        }
        COSName type = own.getCOSName(COSName.TYPE);
        if (COSName.BACKGROUND.equals(type)) {
            return layout;
        }
        return pagination.getCOSName(COSName.TYPE).equals(type) ? pagination : own;
    }

    private COSDictionary numbered(int number) {
        while (numbered.size() <= number) {
            COSDictionary next = new COSDictionary();
            next.setItem(COSName.MCID, COSInteger.get(numbered.size()));
            numbered.add(next);
        }
        return numbered.get(number);
    }
}
