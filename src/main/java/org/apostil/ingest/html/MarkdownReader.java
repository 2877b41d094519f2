package org.apostil.ingest.html;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
import org.apostil.source.SourceText;
import org.commonmark.Extension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.ext.front.matter.YamlFrontMatterVisitor;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.nodes.Document;

/**
 * Markdown (CommonMark 0.31 with tables and footnotes): the text as its page would show it. What stands before it in YAML
 * between lines of {@code ---} is what it says of itself.
 */
@ApplicationScoped
public class MarkdownReader implements FormatReader {

    private static final Format FORMAT = new Format("md", "Markdown text", "text/markdown", List.of("md", "markdown", "mdown", "mkd"), 4L * SourceText.LONGEST);
    private static final Set<Extension> EXTENSIONS = Set.of(TablesExtension.create(), FootnotesExtension.create(), YamlFrontMatterExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).maxOpenBlockParsers(100).build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder().extensions(EXTENSIONS).build();

    private static final Map<String, Field> NAMES = Map.of("title", Field.TITLE, "author", Field.AUTHOR, "authors", Field.AUTHOR, "publisher", Field.PUBLISHER, "date", Field.PUBLISHED,
        "lang", Field.LANGUAGE, "language", Field.LANGUAGE, "url", Field.URL, "canonical_url", Field.URL, "source", Field.URL);

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public Reading read(Incoming file, Bounds bounds) {
        Decoded decoded = Encodings.decode(file.bytes(), null);
        String markdown = SourceText.checked(decoded.text());
        Node tree = PARSER.parse(markdown);
        bounds.check();
        Document page = Html.page(HTML.render(tree));
        page.select("script, style, iframe, object, embed, template, noscript").remove();
        BlockWriter out = new BlockWriter(bounds);
        HtmlBlocks.write(List.of(page.body()), out, bounds);
        List<String> remarks = new ArrayList<>(out.remarks());
        if (decoded.guessed()) {
            remarks.add("Nothing in it says in which encoding it is written. It was " + decoded.how() + ".");
        }
        return new Reading(FORMAT, out.text(), proposal(tree).with(Field.TITLE, out.firstHeading().orElse(null), "first heading"), decoded.how(), remarks);
    }

    private static Proposal proposal(Node tree) {
        YamlFrontMatterVisitor matter = new YamlFrontMatterVisitor();
        tree.accept(matter);
        Proposal proposal = new Proposal();
        for (Map.Entry<String, List<String>> said : matter.getData().entrySet()) {
            Field field = NAMES.get(said.getKey().toLowerCase(Locale.ROOT));
            if (field != null) {
                proposal = proposal.with(field, String.join("; ", said.getValue()), "lines before the text");
            }
        }
        return proposal;
    }
}
