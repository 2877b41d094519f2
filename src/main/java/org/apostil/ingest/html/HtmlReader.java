package org.apostil.ingest.html;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apostil.ingest.BlockWriter;
import org.apostil.ingest.Bounds;
import org.apostil.ingest.Format;
import org.apostil.ingest.FormatReader;
import org.apostil.ingest.Incoming;
import org.apostil.ingest.Proposal;
import org.apostil.ingest.Proposal.Field;
import org.apostil.ingest.Reading;
import org.apostil.ingest.text.Decoded;
import org.apostil.ingest.text.Encodings;
import org.jsoup.nodes.Document;

/** Web pages: the article, not what stands around it. Scripts, event handlers and forms are left out with all markup. */
@ApplicationScoped
public class HtmlReader implements FormatReader {

    private static final Format FORMAT = new Format("html", "web page", "text/html", List.of("html", "htm", "xhtml", "xht"), 16 * Format.MEGABYTE);
    private static final Pattern DECLARED = Pattern.compile("(?is)<meta[^>]{0,300}?charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]{1,40})|<\\?xml[^>]{0,100}?encoding\\s*=\\s*[\"']([A-Za-z0-9_:.-]{1,40})");
    /** Where the declaration of the encoding must stand by the HTML standard, and some room. */
    private static final int HEAD = 4096;

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public Reading read(Incoming file, Bounds bounds) {
        Decoded decoded = Encodings.decode(file.bytes(), declared(file.bytes()));
        bounds.check();
        Document page = Html.page(decoded.text());
        bounds.check();
        Proposal proposal = PageMetadata.of(page);
        Article article = Article.of(page, bounds);
        BlockWriter out = new BlockWriter(bounds);
        HtmlBlocks.write(article.elements(), out, bounds);
        List<String> remarks = new ArrayList<>(out.remarks());
        if (!article.isMarked()) {
            remarks.add("The page does not mark its article. The part with the most text was taken: see that nothing is missing.");
        }
        if (decoded.guessed()) {
            remarks.add("The page does not say in which encoding it is written. It was " + decoded.how() + ".");
        }
        return new Reading(FORMAT, out.text(), proposal.with(Field.TITLE, out.firstHeading().orElse(null), "first heading"), article.how(), remarks);
    }

    private static String declared(byte[] bytes) {
        Matcher found = DECLARED.matcher(new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1));
        return !found.find() ? null : found.group(1) != null ? found.group(1) : found.group(2);
    }
}
