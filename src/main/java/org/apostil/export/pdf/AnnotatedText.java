package org.apostil.export.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.apostil.annotation.AnnotationKind;
import org.apostil.export.AnnotatedSource;
import org.apostil.source.Block;
import org.apostil.source.BlockKind;
import org.apostil.source.SourceText;

/** The source text as it is, with numbered highlights that lead to the notes. */
final class AnnotatedText {

    /** White space that means something: a line end, or more than one blank. */
    private static final Pattern SPACED = Pattern.compile("[\\n\\r\\t]| {2}|^ ");

    private final Xhtml out;
    private final String language;
    private final int[] codePoints;
    private final List<Block> blocks;
    private final Highlights highlights;

    private AnnotatedText(AnnotatedSource source, Xhtml out) {
        this.out = out;
        language = Words.languageTag(source.provenance().language());
        codePoints = source.text().content().codePoints().toArray();
        blocks = withGaps(source.text());
        highlights = new Highlights(Mark.of(source), blocks);
    }

    static void write(AnnotatedSource source, Xhtml out) {
        AnnotatedText text = new AnnotatedText(source, out);
        out.open("div", "class", "section", "id", "text").element("h2", "Text");
        text.writeLegend();
        text.writeBlocks();
        out.close();
    }

    private void writeLegend() {
        out.open("p", "class", "legend");
        for (AnnotationKind kind : AnnotationKind.values()) {
            out.open("span", "class", "mark lane0 " + kind.code())
                .element("span", kind.words(), "class", "tint-" + kind.code()).close().text("   ");
        }
        out.text("The number in brackets leads to the note; D leads to a discussion. Words that only name or introduce "
            + "a speaker are underlined without a tint.").close();
    }

    private void writeBlocks() {
        if (blocks.isEmpty()) {
            out.element("p", "The source has no words.");
        }
        out.open("div", "class", "reading", "lang", language);
        blocks.forEach(this::writeBlock);
        out.close();
    }

    private void writeBlock(Block block) {
        if (block.kind() == BlockKind.ADVERTISEMENT) {
            out.open("div", "class", "advertisement", "lang", "en");
            out.element("p", "Advertising in the source, kept because the text is never altered", "class", "label");
        }
        String text = text(block.start(), block.end());
        String spaced = SPACED.matcher(text).find() ? " spaced" : "";
        out.open(element(block.kind()), "class", block.kind().code() + spaced, "lang", language,
            "dir", RightToLeft.begins(text) ? "rtl" : null);
        highlights.of(block).forEach(this::writeSegment);
        out.close();
        if (block.kind() == BlockKind.ADVERTISEMENT) {
            out.close();
        }
    }

    private void writeSegment(Highlights.Segment segment) {
        List<Mark> underlined = segment.covering().stream().filter(mark -> highlights.lane(mark) < Highlights.LANES).toList();
        underlined.forEach(mark -> out.open("span", "class", "mark lane%d %s".formatted(highlights.lane(mark), mark.style())));
        out.element("span", text(segment.start(), segment.end()), "class", tint(segment.covering()));
        underlined.forEach(mark -> out.close());
        segment.ending().forEach(this::writeReference);
    }

    private String text(int start, int end) {
        return new String(codePoints, start, end - start);
    }

    /** The tint of the smallest mark, deeper where several lie over each other. */
    private static String tint(List<Mark> covering) {
        List<Mark> tinted = covering.stream().filter(Mark::tinted)
            .sorted(Comparator.comparingInt(Mark::length)).toList();
        if (tinted.isEmpty()) {
            return null;
        }
        return (tinted.size() > 1 ? "deep-" : "tint-") + tinted.getFirst().style();
    }

    private void writeReference(Mark mark) {
        out.element("a", "[" + mark.label() + "]", "class", "reference " + mark.style(), "id", mark.id(),
            "href", "#" + mark.target(), "title", mark.says(), "lang", "en", "dir", "ltr");
    }

    private static String element(BlockKind kind) {
        return switch (kind) {
            case HEADING -> "h3";
            case QUOTATION -> "blockquote";
            case PARAGRAPH, LIST, ADVERTISEMENT -> "p";
        };
    }

    /** The blocks, and a paragraph of whatever else than white space stands between them: no word may be missing. */
    private static List<Block> withGaps(SourceText text) {
        int[] codePoints = text.content().codePoints().toArray();
        List<Block> all = new ArrayList<>();
        int shown = 0;
        for (Block block : text.blocks()) {
            addGap(all, codePoints, shown, block.start());
            all.add(block);
            shown = block.end();
        }
        addGap(all, codePoints, shown, codePoints.length);
        return all;
    }

    private static void addGap(List<Block> all, int[] codePoints, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!Character.isWhitespace(codePoints[i])) {
                all.add(new Block(BlockKind.PARAGRAPH, start, end));
                return;
            }
        }
    }
}
