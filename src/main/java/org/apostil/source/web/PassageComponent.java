package org.apostil.source.web;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UINamingContainer;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.List;
import org.apostil.source.Block;
import org.apostil.source.SourceText;

/**
 * Writes a text, unaltered, block by block: each is one element with one text node, and says where it stands in code
 * points and what stands between it and the next. Blocks stand together in parts, which a browser lays out only near the
 * window; one element for each block would be too many to watch. It holds nothing: a text of a megabyte passes through it, and the first
 * blocks are on their way to the reader while the last are written.
 *
 * <p>{@snippet lang="xhtml" : <apostil:passage text="#{deskView.text}" language="#{deskView.language}"/> }
 */
@FacesComponent("apostil.Passage")
public class PassageComponent extends UINamingContainer {

    /** About how much text a part holds, in code points: so much is laid out, or left out, by the browser at once. */
    private static final int PART = 4000;
    private static final String LABEL = "The text. Arrow keys select words and sentences, with Control characters and paragraphs; "
            + "Shift extends; Enter annotates.";

    /** Its parts are no components, so no step of a form walks through them. */
    @Override
    public boolean getRendersChildren() {
        return true;
    }

    @Override
    public void encodeBegin(FacesContext faces) {
        // Everything is written by encodeChildren.
    }

    @Override
    public void encodeChildren(FacesContext faces) throws IOException {
        SourceText text = (SourceText) getAttributes().get("text");
        ResponseWriter out = faces.getResponseWriter();
        out.startElement("article", this);
        out.writeAttribute("class", "passage", null);
        out.writeAttribute("lang", getAttributes().get("language"), null);
        out.writeAttribute("dir", "auto", null);
        out.writeAttribute("tabindex", "0", null);
        out.writeAttribute("aria-label", getAttributes().getOrDefault("label", LABEL), null);
        out.writeAttribute("data-length", text.length(), null);
        blocks(text, out);
        out.endElement("article");
    }

    @Override
    public void encodeEnd(FacesContext faces) {
        // Everything is written by encodeChildren.
    }

    private void blocks(SourceText text, ResponseWriter out) throws IOException {
        List<Block> blocks = text.blocks();
        String content = text.content();
        int at = 0;
        int position = 0;
        int partEnd = 0;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            int from = content.offsetByCodePoints(at, block.start() - position);
            int to = content.offsetByCodePoints(from, block.end() - block.start());
            int next = i + 1 < blocks.size() ? content.offsetByCodePoints(to, blocks.get(i + 1).start() - block.end()) : content.length();
            if (i == partEnd) {
                partEnd = endOfPart(blocks, i);
                openPart(block.start(), blocks.get(partEnd - 1).end(), out);
            }
            write(block, content.substring(from, to), content.substring(to, next), out);
            if (i + 1 == partEnd) {
                out.endElement("div");
            }
            at = to;
            position = block.end();
        }
    }

    /** The index after the last block of the part that begins with the block at {@code first}. */
    private static int endOfPart(List<Block> blocks, int first) {
        int end = first + 1;
        while (end < blocks.size() && blocks.get(end).end() - blocks.get(first).start() <= PART) {
            end++;
        }
        return end;
    }

    private void openPart(int start, int end, ResponseWriter out) throws IOException {
        out.startElement("div", this);
        out.writeAttribute("class", "passage-part", null);
        out.writeAttribute("data-start", start, null);
        out.writeAttribute("data-end", end, null);
    }

    private void write(Block block, String words, String gap, ResponseWriter out) throws IOException {
        String tag = tag(block);
        out.startElement(tag, this);
        out.writeAttribute("class", "block block-" + block.kind().code(), null);
        out.writeAttribute("dir", "auto", null);
        out.writeAttribute("data-start", block.start(), null);
        out.writeAttribute("data-end", block.end(), null);
        out.writeAttribute("data-gap", '"' + new String(JsonStringEncoder.getInstance().quoteAsString(gap)) + '"', null);
        out.writeText(words, null);
        out.endElement(tag);
    }

    private static String tag(Block block) {
        return switch (block.kind()) {
            case HEADING -> "h2";
            case QUOTATION -> "blockquote";
            case PARAGRAPH, LIST, TABLE, FOOTNOTE, ADVERTISEMENT -> "p";
        };
    }
}
