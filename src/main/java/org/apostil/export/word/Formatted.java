package org.apostil.export.word;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;

/** Formatted text (CommonMark) as paragraphs, lists and emphasis. Markup shows as the signs it is made of, and a link's address after its words. */
final class Formatted extends AbstractVisitor {

    private static final int DEEPEST = 8;

    private final Flow flow;
    private final Numbering numbering;
    private final List<Integer> lists = new ArrayList<>();
    private boolean marker;
    private boolean quoted;
    private Look look = Look.PLAIN;
    private List<String> parts = new ArrayList<>();
    private List<Look> looks = new ArrayList<>();

    private Formatted(Flow flow, Numbering numbering) {
        this.flow = flow;
        this.numbering = numbering;
    }

    static void write(Node text, Flow flow, Numbering numbering) throws IOException {
        try {
            text.accept(new Formatted(flow, numbering));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public void visit(Paragraph paragraph) {
        visitChildren(paragraph);
        paragraph();
    }

    @Override
    public void visit(Heading heading) {
        styled(look.strong(), heading);
        paragraph();
    }

    @Override
    public void visit(BulletList list) {
        list(Numbering.BULLETS, list);
    }

    @Override
    public void visit(OrderedList list) {
        list(numbering.begin(list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber()), list);
    }

    @Override
    public void visit(ListItem item) {
        marker = true;
        visitChildren(item);
        marker = false;
    }

    @Override
    public void visit(BlockQuote quote) {
        boolean before = quoted;
        quoted = true;
        visitChildren(quote);
        quoted = before;
    }

    @Override
    public void visit(FencedCodeBlock code) {
        add(code.getLiteral().stripTrailing());
        paragraph();
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        add(code.getLiteral().stripTrailing());
        paragraph();
    }

    @Override
    public void visit(HtmlBlock html) {
        add(html.getLiteral());
        paragraph();
    }

    @Override
    public void visit(ThematicBreak line) {
        add("* * *");
        paragraph();
    }

    @Override
    public void visit(Emphasis emphasis) {
        styled(look.emphasised(), emphasis);
    }

    @Override
    public void visit(StrongEmphasis strong) {
        styled(look.strong(), strong);
    }

    @Override
    public void visit(Link link) {
        int from = parts.size();
        visitChildren(link);
        if (!String.join("", parts.subList(from, parts.size())).equals(link.getDestination())) {
            add(" (" + link.getDestination() + ")");
        }
    }

    @Override
    public void visit(Text text) {
        add(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        add(code.getLiteral());
    }

    @Override
    public void visit(HtmlInline html) {
        add(html.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak end) {
        add("\n");
    }

    @Override
    public void visit(HardLineBreak end) {
        add("\n");
    }

    private void list(int number, Node list) {
        lists.add(number);
        visitChildren(list);
        lists.removeLast();
        marker = false;
    }

    private void styled(Look inside, Node node) {
        Look before = look;
        look = inside;
        visitChildren(node);
        look = before;
    }

    private void add(String text) {
        parts.add(text);
        looks.add(look);
    }

    private void paragraph() {
        try {
            WordXml out = flow.out();
            out.open("p").open("pPr").empty("pStyle", "w:val", quoted ? "Quote" : lists.isEmpty() ? "Normal" : "ListParagraph");
            if (!lists.isEmpty() && marker) {
                out.open("numPr").empty("ilvl", "w:val", String.valueOf(Math.min(lists.size() - 1, DEEPEST))).empty("numId", "w:val", String.valueOf(lists.getLast())).close();
            }
            if (Words.beginsRightToLeft(String.join("", parts))) {
                out.empty("bidi");
            }
            out.close();
            flow.words().write(parts, looks);
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        marker = false;
        parts = new ArrayList<>();
        looks = new ArrayList<>();
    }
}
