package org.apostil.export.word;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apostil.annotation.AnnotationKind;
import org.apostil.export.AnnotatedSource;
import org.apostil.export.Extent;
import org.apostil.export.Mark;
import org.apostil.export.MarkedText;
import org.apostil.export.MarkedText.Paragraph;
import org.apostil.export.MarkedText.Segment;
import org.apostil.export.Note;
import org.apostil.export.Phrases;
import org.apostil.source.BlockKind;

/** The source text as it is, letter by letter, with shading and comments on its passages and nothing between its words. */
final class SourceBody {

    private final Flow flow;
    private final Margin margin;
    private final Look spoken;
    private final MarkedText text;
    /** The anchors of the marks at which a note is told in full. */
    private final Map<String, String> anchors = new HashMap<>();
    private final Map<String, Integer> open = new HashMap<>();

    private SourceBody(AnnotatedSource source, int place, Flow flow, Margin margin) {
        this.flow = flow;
        this.margin = margin;
        spoken = Look.speaking(Phrases.languageTag(source.provenance().language()));
        text = MarkedText.of(source.text(), Mark.of(source, place));
        for (Note note : source.notes()) {
            anchors.put(margin.markOf(note.ref()), Flow.bookmark(note.ref()));
        }
    }

    static void write(AnnotatedSource source, int place, Extent extent, Flow flow, Margin margin) throws IOException {
        new SourceBody(source, place, flow, margin).write(extent);
    }

    private void write(Extent extent) throws IOException {
        legend();
        if (text.isWordless()) {
            flow.paragraph("Label", "The source has no words.");
        }
        boolean left = false;
        for (Paragraph paragraph : text.paragraphs()) {
            boolean shown = extent == Extent.FULL || paragraph.marked();
            if (shown) {
                write(paragraph);
            } else if (!left) {
                flow.paragraph("Omission", "[…]");
            }
            left = !shown;
        }
    }

    private void legend() throws IOException {
        flow.open("Label", false);
        for (AnnotationKind kind : AnnotationKind.values()) {
            flow.words().write(kind.words(), Look.sample(kind.code()));
            flow.words().write("   ", Look.PLAIN);
        }
        flow.words().write("Discussed", Look.sample(Mark.DISCUSSION));
        flow.words().write(".  Each passage has its comment in the margin; words that only name or introduce a speaker are underlined without a tint.", Look.PLAIN);
        flow.out().close();
    }

    private void write(Paragraph paragraph) throws IOException {
        if (paragraph.kind() == BlockKind.ADVERTISEMENT) {
            flow.paragraph("Label", "Advertising in the source, kept because the text is never altered");
        }
        flow.open(style(paragraph.kind()), Words.beginsRightToLeft(paragraph.text()));
        Words.Directions directions = flow.words().directions(paragraph.text());
        for (Segment segment : paragraph.segments()) {
            List<Mark> beside = segment.starting().stream().filter(mark -> !segment.covering().contains(mark)).toList();
            for (Mark mark : segment.starting()) {
                if (!beside.contains(mark)) {
                    begin(mark);
                }
            }
            directions.write(segment.text(), spoken.under(segment.covering()));
            for (Mark mark : beside) {
                begin(mark);
            }
            for (Mark mark : segment.ending()) {
                end(mark);
            }
        }
        flow.out().close();
    }

    private void begin(Mark mark) throws IOException {
        String anchor = anchors.get(mark.label());
        if (anchor != null) {
            open.put(mark.label(), flow.openBookmark(anchor));
        }
        for (WordComment comment : margin.at(mark.label())) {
            flow.out().empty("commentRangeStart", "w:id", String.valueOf(comment.id()));
        }
    }

    private void end(Mark mark) throws IOException {
        List<WordComment> comments = margin.at(mark.label());
        for (WordComment comment : comments) {
            flow.out().empty("commentRangeEnd", "w:id", String.valueOf(comment.id()));
            flow.out().open("r").open("rPr").empty("rStyle", "w:val", "CommentReference").close()
                .empty("commentReference", "w:id", String.valueOf(comment.id())).close();
        }
        if (open.containsKey(mark.label())) {
            flow.closeBookmark(open.remove(mark.label()));
        }
    }

    private static String style(BlockKind kind) {
        return switch (kind) {
            case HEADING -> "Heading3";
            case QUOTATION -> "SourceQuotation";
            case PARAGRAPH -> "SourceText";
            case LIST -> "SourceList";
            case TABLE -> "SourceTable";
            case FOOTNOTE -> "SourceFootnote";
            case ADVERTISEMENT -> "SourceAdvertisement";
        };
    }
}
