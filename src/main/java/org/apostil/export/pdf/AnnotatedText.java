package org.apostil.export.pdf;

import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apostil.annotation.AnnotationKind;
import org.apostil.export.Extent;
import org.apostil.export.Mark;
import org.apostil.export.MarkedText;
import org.apostil.export.MarkedText.Paragraph;
import org.apostil.export.MarkedText.Segment;
import org.apostil.export.Note;
import org.apostil.source.BlockKind;

/**
 * The source text as it is, or its paragraphs with annotations, with numbered highlights that lead to the notes. A
 * paragraph and the notes beside it are one row; the notes follow it in the order in which they are read.
 */
final class AnnotatedText {

    /** As many underlines as fit between two lines of text; what overlaps more deeply shows by tint and reference. */
    private static final int LANES = 3;
    private static final String MANY = " Where more than three lie over each other, three are underlined; the numbers name them all.";
    /** White space that means something: a line end, or more than one blank. */
    private static final Pattern SPACED = Pattern.compile("[\\n\\r\\t]| {2}|^ ");

    private final Part part;
    private final Xhtml out;
    private final Traces traces;
    private final MarkedText marked;
    private final List<Paragraph> paragraphs;
    private final Beside beside = new Beside();
    private final NoteBlock note;
    private final Map<Mark, Integer> numbers = new IdentityHashMap<>();

    private AnnotatedText(Part part, Traces traces, Xhtml out) {
        this.part = part;
        this.out = out;
        this.traces = traces;
        List<Mark> marks = Mark.of(part.source(), part.number()).stream().filter(mark -> mark.note() != null || part.included().discussions()).toList();
        marks.forEach(mark -> numbers.put(mark, traces.reference(part, mark)));
        marked = MarkedText.of(part.source().text(), marks);
        paragraphs = marked.paragraphs();
        note = new NoteBlock(part, out, false);
    }

    /** The notes that stand beside their paragraphs. */
    static Set<Note> write(Part part, Traces traces, Xhtml out) {
        AnnotatedText text = new AnnotatedText(part, traces, out);
        out.open("div", "class", "section", "id", part.id("text"));
        out.element("h2", part.number() == 0 ? Section.text(part) : part.source().title(), "lang", part.number() == 0 ? null : part.language());
        text.writeLegend();
        text.writeParagraphs();
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
            + ", the number of a note back to its words. Words that only name or introduce a speaker are underlined without a tint."
            + (numbers.keySet().stream().anyMatch(mark -> marked.lane(mark) >= LANES) ? MANY : "")).close();
    }

    private void writeParagraphs() {
        if (marked.isWordless()) {
            out.element("p", "The source has no words.");
        }
        out.open("div", "class", "reading", "lang", part.language());
        int at = 0;
        while (at < paragraphs.size() && shownAtAll()) {
            int shown = next(at, true);
            writeGap(shown - at);
            at = next(shown, false);
            beside.rows(paragraphs.subList(shown, at)).forEach(this::writeRow);
        }
        out.close();
    }

    /** A text without words shows nothing but the references of what was annotated in it. */
    private boolean shownAtAll() {
        return !marked.isWordless() || paragraphs.getFirst().marked();
    }

    /** The index of the next paragraph that is shown, or is not. */
    private int next(int from, boolean shown) {
        boolean full = part.included().text() == Extent.FULL;
        int at = from;
        while (at < paragraphs.size() && (full || paragraphs.get(at).marked()) != shown) {
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
            row.paragraphs().forEach(this::write);
            return;
        }
        out.open("div", "class", "row").open("div", "class", "column");
        row.paragraphs().forEach(this::write);
        out.close().open("div", "class", "beside", "lang", "en");
        row.notes().forEach(note::write);
        out.close().close();
    }

    private void write(Paragraph paragraph) {
        boolean advertisement = paragraph.kind() == BlockKind.ADVERTISEMENT;
        if (advertisement) {
            out.open("div", "class", "advertisement", "lang", "en");
            out.element("p", "Advertising in the source, kept because the text is never altered", "class", "label");
        }
        String spaced = SPACED.matcher(paragraph.text()).find() ? " spaced" : "";
        out.open(element(paragraph.kind()), "class", paragraph.kind().code() + spaced, "lang", part.language(),
            "dir", RightToLeft.begins(paragraph.text()) ? "rtl" : null);
        paragraph.segments().forEach(this::write);
        out.close();
        if (advertisement) {
            out.close();
        }
    }

    private void write(Segment segment) {
        List<Mark> underlined = segment.covering().stream().filter(mark -> marked.lane(mark) < LANES).toList();
        underlined.forEach(mark -> out.open("span", "class", "mark lane%s %s".formatted(marked.lane(mark), mark.style())));
        out.element("span", segment.text(), "class", tint(segment.covering()), Traces.STRETCH, stretch(segment.covering()));
        underlined.forEach(mark -> out.close());
        segment.ending().forEach(this::writeReference);
    }

    private String stretch(List<Mark> covering) {
        return covering.isEmpty() ? null : String.valueOf(traces.stretch(covering.stream().map(numbers::get).toList()));
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
        out.element("a", "[" + mark.label() + "]", "class", "reference " + mark.style(), "id", mark.anchor(), Traces.REFERENCE, String.valueOf(numbers.get(mark)),
            "href", "#" + mark.target(), "title", mark.says(), "lang", "en", "dir", "ltr");
    }

    private static String element(BlockKind kind) {
        return switch (kind) {
            case HEADING -> "h3";
            case QUOTATION -> "blockquote";
            case PARAGRAPH, LIST, TABLE, FOOTNOTE, ADVERTISEMENT -> "p";
        };
    }
}
