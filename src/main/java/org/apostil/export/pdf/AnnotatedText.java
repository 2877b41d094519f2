package org.apostil.export.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apostil.annotation.AnnotationKind;
import org.apostil.export.Extent;
import org.apostil.export.Note;
import org.apostil.source.Block;
import org.apostil.source.BlockKind;

/**
 * The source text as it is, or its paragraphs with annotations, with numbered highlights that lead to the notes. A
 * paragraph and the notes beside it are one row; the notes follow it in the order in which they are read.
 */
final class AnnotatedText {

    /** White space that means something: a line end, or more than one blank. */
    private static final Pattern SPACED = Pattern.compile("[\\n\\r\\t]| {2}|^ ");

    private final Part part;
    private final Xhtml out;
    private final Traces traces;
    private final int[] codePoints;
    private final List<Block> blocks;
    private final Highlights highlights;
    private final Beside beside;
    private final NoteBlock note;
    private final Map<Mark, Integer> numbers = new IdentityHashMap<>();

    private AnnotatedText(Part part, Traces traces, Xhtml out) {
        this.part = part;
        this.out = out;
        this.traces = traces;
        codePoints = part.source().text().content().codePoints().toArray();
        blocks = withGaps(part.source().text().blocks(), codePoints);
        List<Mark> marks = Mark.of(part);
        marks.forEach(mark -> numbers.put(mark, traces.reference(part, mark)));
        highlights = new Highlights(marks, blocks);
        beside = new Beside(highlights);
        note = new NoteBlock(part, out, false);
    }

    /** The notes that stand beside their paragraphs. */
    static Set<Note> write(Part part, Traces traces, Xhtml out) {
        AnnotatedText text = new AnnotatedText(part, traces, out);
        out.open("div", "class", "section", "id", part.id("text"));
        out.element("h2", part.number() == 0 ? Section.text(part) : part.source().title());
        text.writeLegend();
        text.writeBlocks();
        out.close();
        return text.beside.placed();
    }

    private void writeLegend() {
        out.open("p", "class", "legend");
        for (AnnotationKind kind : AnnotationKind.values()) {
            out.open("span", "class", "mark lane0 " + kind.code())
                .element("span", kind.words(), "class", "tint-" + kind.code()).close().text("   ");
        }
        out.text("The number in brackets leads to the note" + (part.included().discussions() ? "; D leads to a discussion" : "")
            + ", the number of a note back to its words. Words that only name or introduce a speaker are underlined without a tint.").close();
    }

    private void writeBlocks() {
        if (blocks.isEmpty()) {
            out.element("p", "The source has no words.");
        }
        out.open("div", "class", "reading", "lang", part.language());
        int at = 0;
        while (at < blocks.size()) {
            int shown = next(at, true);
            writeGap(shown - at);
            at = next(shown, false);
            beside.rows(blocks.subList(shown, at)).forEach(this::writeRow);
        }
        out.close();
    }

    /** The index of the next block that is shown, or is not. */
    private int next(int from, boolean shown) {
        boolean full = part.included().text() == Extent.FULL;
        int at = from;
        while (at < blocks.size() && (full || highlights.touch(blocks.get(at))) != shown) {
            at++;
        }
        return at;
    }

    private void writeGap(int leftOut) {
        if (leftOut > 0) {
            out.element("p", "[…] " + Words.count(leftOut, "paragraph without an annotation is", "paragraphs without annotations are") + " left out here.",
                "class", "left-out", "lang", "en");
        }
    }

    private void writeRow(Beside.Row row) {
        if (row.notes().isEmpty()) {
            row.blocks().forEach(this::writeBlock);
            return;
        }
        out.open("div", "class", "row").open("div", "class", "column");
        row.blocks().forEach(this::writeBlock);
        out.close().open("div", "class", "beside", "lang", "en");
        row.notes().forEach(note::write);
        out.close().close();
    }

    private void writeBlock(Block block) {
        if (block.kind() == BlockKind.ADVERTISEMENT) {
            out.open("div", "class", "advertisement", "lang", "en");
            out.element("p", "Advertising in the source, kept because the text is never altered", "class", "label");
        }
        String text = text(block.start(), block.end());
        String spaced = SPACED.matcher(text).find() ? " spaced" : "";
        out.open(element(block.kind()), "class", block.kind().code() + spaced, "lang", part.language(),
            "dir", RightToLeft.begins(text) ? "rtl" : null);
        highlights.of(block).forEach(this::writeSegment);
        out.close();
        if (block.kind() == BlockKind.ADVERTISEMENT) {
            out.close();
        }
    }

    private void writeSegment(Highlights.Segment segment) {
        List<Mark> underlined = segment.covering().stream().filter(mark -> highlights.lane(mark) < Highlights.LANES).toList();
        underlined.forEach(mark -> out.open("span", "class", "mark lane%s %s".formatted(highlights.lane(mark), mark.style())));
        out.element("span", text(segment.start(), segment.end()), "class", tint(segment.covering()), Traces.STRETCH, stretch(segment.covering()));
        underlined.forEach(mark -> out.close());
        segment.ending().forEach(this::writeReference);
    }

    private String stretch(List<Mark> covering) {
        return covering.isEmpty() ? null : String.valueOf(traces.stretch(covering.stream().map(numbers::get).toList()));
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
        out.element("a", "[" + mark.label() + "]", "class", "reference " + mark.style(), "id", mark.id(), Traces.REFERENCE, String.valueOf(numbers.get(mark)),
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
    private static List<Block> withGaps(List<Block> blocks, int[] codePoints) {
        List<Block> all = new ArrayList<>();
        int shown = 0;
        for (Block block : blocks) {
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
