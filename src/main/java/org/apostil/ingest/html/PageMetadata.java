package org.apostil.ingest.html;

import static org.apostil.ingest.Proposal.Field.AUTHOR;
import static org.apostil.ingest.Proposal.Field.LANGUAGE;
import static org.apostil.ingest.Proposal.Field.PUBLISHED;
import static org.apostil.ingest.Proposal.Field.PUBLISHER;
import static org.apostil.ingest.Proposal.Field.TITLE;
import static org.apostil.ingest.Proposal.Field.URL;

import java.util.stream.Collectors;
import org.apostil.ingest.Proposal;
import org.apostil.ingest.Proposal.Field;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page says of its article, the most exact first: schema.org (JSON-LD, then microdata), the Open Graph protocol,
 * Highwire's {@code citation_} names as Google Scholar reads them, Dublin Core, the names of HTML itself.
 */
final class PageMetadata {

    private final Document page;
    private Proposal proposal;

    private PageMetadata(Document page) {
        this.page = page;
        this.proposal = LinkedData.of(page);
    }

    static Proposal of(Document page) {
        return new PageMetadata(page).read();
    }

    private Proposal read() {
        microdata(TITLE, "headline");
        microdata(AUTHOR, "author");
        microdata(PUBLISHED, "datePublished");
        named(TITLE, "og:title", "Open Graph");
        named(PUBLISHER, "og:site_name", "Open Graph");
        named(PUBLISHED, "article:published_time", "Open Graph");
        named(PUBLISHED, "og:article:published_time", "Open Graph");
        named(AUTHOR, "article:author", "Open Graph");
        named(URL, "og:url", "Open Graph");
        named(TITLE, "citation_title", "citation metadata");
        named(AUTHOR, "citation_author", "citation metadata");
        named(PUBLISHER, "citation_journal_title", "citation metadata");
        named(PUBLISHER, "citation_publisher", "citation metadata");
        named(PUBLISHED, "citation_publication_date", "citation metadata");
        named(PUBLISHED, "citation_date", "citation metadata");
        dublinCore(TITLE, "title");
        dublinCore(AUTHOR, "creator");
        dublinCore(PUBLISHER, "publisher");
        dublinCore(PUBLISHED, "issued");
        dublinCore(PUBLISHED, "date");
        dublinCore(LANGUAGE, "language");
        named(AUTHOR, "author", "page’s metadata");
        named(AUTHOR, "byl", "page’s metadata");
        named(PUBLISHER, "publisher", "page’s metadata");
        named(PUBLISHED, "date", "page’s metadata");
        named(PUBLISHED, "pubdate", "page’s metadata");
        attribute(PUBLISHED, "time[pubdate]", "datetime", "page’s <time>");
        attribute(PUBLISHED, "article time[datetime]", "datetime", "page’s <time>");
        attribute(LANGUAGE, "article[lang]", "lang", "language of the article");
        attribute(LANGUAGE, "html[lang]", "lang", "language of the page");
        named(LANGUAGE, "og:locale", "Open Graph");
        attribute(LANGUAGE, "meta[http-equiv=content-language]", "content", "page’s metadata");
        propose(TITLE, page.title(), "title of the page");
        return proposal;
    }

    /** The canonical address is asked for before every other but that of schema.org. */
    private void microdata(Field field, String property) {
        attribute(URL, "link[rel=canonical]", "href", "canonical link");
        Element found = page.selectFirst("[itemprop=" + property + "]");
        if (found != null) {
            Element name = found.selectFirst("[itemprop=name]");
            String value = found.hasAttr("content") ? found.attr("content") : found.hasAttr("datetime") ? found.attr("datetime") : name != null ? name.text() : found.text();
            propose(field, value, "schema.org");
        }
    }

    /** All of the name together, since articles have several authors. */
    private void named(Field field, String name, String from) {
        String value = page.select("meta[name=\"%s\"], meta[property=\"%s\"]".formatted(name, name)).eachAttr("content").stream()
            .filter(content -> !content.isBlank() && !(field == AUTHOR && content.matches("(?i)https?://.*"))).distinct().limit(field == AUTHOR ? 20 : 1).collect(Collectors.joining("; "));
        propose(field, value, from);
    }

    private void dublinCore(Field field, String element) {
        named(field, "dc." + element, "Dublin Core");
        named(field, "DC." + element, "Dublin Core");
        named(field, "dcterms." + element, "Dublin Core");
        named(field, "DCTERMS." + element, "Dublin Core");
    }

    private void attribute(Field field, String selector, String attribute, String from) {
        Element found = page.selectFirst(selector);
        if (found != null) {
            propose(field, found.attr(attribute), from);
        }
    }

    private void propose(Field field, String value, String from) {
        proposal = proposal.with(field, value, from);
    }
}
