package org.apostil.export.html;

import java.io.IOException;
import java.text.Bidi;
import java.util.Comparator;
import java.util.List;
import org.apostil.annotation.AnnotationKind;
import org.apostil.export.AnnotatedSource;
import org.apostil.export.Extent;
import org.apostil.export.Mark;
import org.apostil.export.MarkedText;
import org.apostil.export.MarkedText.Paragraph;
import org.apostil.export.MarkedText.Segment;
import org.apostil.source.BlockKind;

/** The source text as it is, with highlights and numbered references that lead to the notes. */
final class Reading {

    /** As many underlines as fit between two lines; what overlaps more deeply shows by tint and reference. */
    private static final int LANES = 3;
    private static final String MANY = " Where more than three lie over each other, three are underlined; the numbers name them all.";

    private final Html out;
    private final String language;
    private final MarkedText text;
    private final boolean many;

    private Reading(AnnotatedSource source, int place, Html out) {
        this.out = out;
        language = ReportPage.language(source);
        List<Mark> marks = Mark.of(source, place);
        text = MarkedText.of(source.text(), marks);
        many = marks.stream().anyMatch(mark -> text.lane(mark) >= LANES);
    }

    static void write(AnnotatedSource source, int place, Extent extent, Html out) throws IOException {
        new Reading(source, place, out).write(extent);
    }

    private void write(Extent extent) throws IOException {
        legend();
        if (text.isWordless()) {
            out.element("p", "The source has no words.");
        }
        out.open("div", "class", "reading", "lang", language);
        boolean left = false;
        for (Paragraph paragraph : text.paragraphs()) {
            boolean shown = extent == Extent.FULL || paragraph.marked();
            if (shown) {
                write(paragraph);
            } else if (!left) {
                out.element("p", "[…]", "class", "omission");
            }
            left = !shown;
        }
        out.close();
    }

    private void legend() throws IOException {
        out.open("p", "class", "legend");
        for (AnnotationKind kind : AnnotationKind.values()) {
            out.open("span", "class", "u l0 " + kind.code()).element("mark", kind.words(), "class", kind.code()).close().text(" ");
        }
        out.element("span", "Discussed", "class", "u l0 discussion");
        out.text(" A number leads to its note, D to a discussion; words that only name or introduce a speaker are underlined without a tint." + (many ? MANY : "")).close();
    }

    private void write(Paragraph paragraph) throws IOException {
        if (paragraph.kind() == BlockKind.ADVERTISEMENT) {
            out.open("div", "class", "advertisement").element("p", "Advertising in the source, kept because the text is never altered", "class", "label", "lang", "en");
        }
        out.open(element(paragraph.kind()), "class", paragraph.kind().code(), "dir", direction(paragraph.text()));
        for (Segment segment : paragraph.segments()) {
            write(segment);
        }
        out.close();
        if (paragraph.kind() == BlockKind.ADVERTISEMENT) {
            out.close();
        }
    }

    private void write(Segment segment) throws IOException {
        List<Mark> underlined = segment.covering().stream().filter(mark -> text.lane(mark) < LANES).toList();
        for (Mark mark : underlined) {
            out.open("span", "class", "u l" + text.lane(mark) + " " + mark.style());
        }
        List<Mark> tinted = segment.covering().stream().filter(Mark::tinted).sorted(Comparator.comparingInt(Mark::length)).toList();
        if (tinted.isEmpty()) {
            out.text(segment.text());
        } else {
            out.element("mark", segment.text(), "class", tinted.getFirst().style() + (tinted.size() > 1 ? " deep" : ""));
        }
        for (int i = 0; i < underlined.size(); i++) {
            out.close();
        }
        for (Mark mark : segment.ending()) {
            out.element("a", "[" + mark.label() + "]", "class", "ref " + mark.style(), "id", mark.anchor(), "href", "#" + mark.target(),
                "role", "doc-noteref", "aria-label", mark.says(), "lang", "en", "dir", "ltr");
        }
    }

    /** The first letter decides. Said here rather than left to the browser, for references stand in the paragraph too. */
    private static String direction(String text) {
        char[] characters = text.toCharArray();
        return Bidi.requiresBidi(characters, 0, characters.length) && !new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight() ? "rtl" : "ltr";
    }

    private static String element(BlockKind kind) {
        return switch (kind) {
            case HEADING -> "h4";
            case QUOTATION -> "blockquote";
            case PARAGRAPH, LIST, TABLE, FOOTNOTE, ADVERTISEMENT -> "p";
        };
    }
}
