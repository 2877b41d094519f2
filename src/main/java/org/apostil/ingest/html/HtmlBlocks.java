package org.apostil.ingest.html;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apostil.ingest.BlockWriter;
import org.apostil.ingest.Bounds;
import org.apostil.source.BlockKind;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * The blocks of a piece of HTML, as a reader sees them: white space falls together, items of lists bear their signs or
 * numbers, references to notes stand in brackets.
 */
public final class HtmlBlocks {

    static final String NOTES = "[role=doc-endnotes], [role=doc-footnote], [role=doc-endnote], .footnotes, .footnote";

    private static final Evaluator IS_NOTES = QueryParser.parse(NOTES);
    private static final Evaluator CELLS_OF_BLOCKS = QueryParser.parse("h1, h2, h3, ul, ol, blockquote");
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> APART = Set.of("dt", "dd", "summary", "figcaption", "caption", "option", "legend", "td", "th", "tr", "tbody", "thead", "tfoot");
    private static final Set<String> SILENT = Set.of("script", "style", "template", "noscript", "head");
    private static final String[] SIGNS = {"•", "◦", "▪"};
    private static final Pattern AROUND_LINE_END = Pattern.compile("[ \\t]*\\n[ \\t]*");
    private static final Pattern SPACES = Pattern.compile("[ \\t\\r\\n\\f]+");
    private static final int DEEPEST = 400;

    private final BlockWriter out;
    private final Bounds bounds;
    private final StringBuilder line = new StringBuilder();
    private final Map<Element, Integer> numbers = new IdentityHashMap<>();
    private String sign = "";

    private HtmlBlocks(BlockWriter out, Bounds bounds) {
        this.out = out;
        this.bounds = bounds;
    }

    /** Writes the blocks of these elements. */
    public static void write(List<Element> elements, BlockWriter out, Bounds bounds) {
        HtmlBlocks blocks = new HtmlBlocks(out, bounds);
        for (Element element : elements) {
            blocks.element(element, BlockKind.PARAGRAPH, 0);
            blocks.end(BlockKind.PARAGRAPH);
        }
    }

    static boolean isNotes(Element element) {
        return element.is(IS_NOTES);
    }

    private void children(Element parent, BlockKind kind, int depth) {
        bounds.check();
        for (Node child : parent.childNodes()) {
            if (child instanceof TextNode text) {
                words(text.getWholeText());
            } else if (child instanceof Element element) {
                element(element, kind, depth + 1);
            }
        }
    }

    private void element(Element element, BlockKind within, int depth) {
        String tag = element.normalName();
        if (SILENT.contains(tag)) {
            return;
        }
        if (depth > DEEPEST) {
            words(element.text());
            return;
        }
        BlockKind kind = isNotes(element) ? BlockKind.FOOTNOTE : within;
        if (HEADINGS.contains(tag)) {
            block(element, BlockKind.HEADING, within, depth);
        } else if (tag.equals("br")) {
            line.append('\n');
        } else if (tag.equals("blockquote")) {
            block(element, BlockKind.QUOTATION, within, depth);
        } else if (tag.equals("li")) {
            item(element, within, depth);
        } else if (tag.equals("table") && isTable(element)) {
            end(within);
            out.block(kind == BlockKind.FOOTNOTE ? kind : BlockKind.TABLE, rows(element));
        } else if (tag.equals("pre")) {
            end(within);
            out.block(kind, element.wholeText());
        } else if (tag.equals("sup") && element.selectFirst("a[href^=#]") != null && element.text().matches("\\[?[\\p{Alnum}*†]{1,4}\\]?")) {
            line.append('[').append(element.text().replaceAll("[\\[\\]]", "")).append(']');
        } else if (element.isBlock() || APART.contains(tag)) {
            block(element, kind, within, depth);
        } else if (!(kind == BlockKind.FOOTNOTE && isWayBack(element))) {
            children(element, kind, depth);
        }
    }

    private void block(Element element, BlockKind kind, BlockKind within, int depth) {
        end(within);
        children(element, kind, depth);
        end(kind);
    }

    private void item(Element item, BlockKind within, int depth) {
        end(within);
        BlockKind kind = within == BlockKind.FOOTNOTE || isNotes(item) ? BlockKind.FOOTNOTE : BlockKind.LIST;
        Element list = item.parent();
        if (kind == BlockKind.FOOTNOTE) {
            sign = "[" + number(list) + "] ";
        } else if (list != null && list.normalName().equals("ol")) {
            sign = number(list) + ". ";
        } else {
            sign = SIGNS[(int) Math.min(SIGNS.length - 1, Math.max(0, item.parents().stream().filter(above -> above.normalName().equals("ul")).count() - 1))] + " ";
        }
        children(item, kind, depth);
        end(kind);
        sign = "";
    }

    private int number(Element list) {
        int start = list != null && list.attr("start").matches("\\d{1,6}") ? Integer.parseInt(list.attr("start")) : 1;
        return numbers.merge(list, start, (last, first) -> last + 1);
    }

    private static boolean isWayBack(Element link) {
        return link.normalName().equals("a") && link.text().matches("[\\p{So}\\p{Sm}\\s\\uFE0E\\uFE0F\\d^]{1,6}");
    }

    /** What lays out a page is no table: it holds blocks, other tables, or one cell a row. */
    private static boolean isTable(Element table) {
        return table.getElementsByTag("table").size() == 1 && table.select(CELLS_OF_BLOCKS).isEmpty()
            && table.select("tr").stream().anyMatch(row -> row.children().size() > 1) && table.select("td, th").stream().allMatch(cell -> cell.select("p, div").size() <= 2);
    }

    private static String rows(Element table) {
        StringBuilder rows = new StringBuilder();
        for (Element row : table.select("tr")) {
            Elements cells = row.children();
            rows.append(rows.isEmpty() ? "" : "\n").append(String.join(" | ", cells.eachText().size() == cells.size() ? cells.eachText() : cells.stream().map(Element::text).toList()));
        }
        return rows.toString();
    }

    private void words(String text) {
        String together = SPACES.matcher(text).replaceAll(" ");
        boolean apart = line.isEmpty() || line.charAt(line.length() - 1) == ' ' || line.charAt(line.length() - 1) == '\n';
        line.append(apart && together.startsWith(" ") ? together.substring(1) : together);
    }

    private void end(BlockKind kind) {
        String text = AROUND_LINE_END.matcher(line.toString()).replaceAll("\n").strip();
        line.setLength(0);
        if (!text.isEmpty()) {
            out.block(kind, sign + text);
            sign = "";
        }
    }
}
