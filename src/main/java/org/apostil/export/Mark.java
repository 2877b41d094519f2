package org.apostil.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apostil.annotation.SpanRole;
import org.apostil.source.Span;

/**
 * What the reader of a text sees of one passage of a note, or of the passage that a discussion is about. Positions are code
 * points of the source text. Two marks are the same only where they are one object: many notes may be about the same words.
 */
public final class Mark {

    /** The style of what is discussed, beside the codes of the kinds of annotation. */
    public static final String DISCUSSION = "discussion";

    static final Comparator<Mark> OUTER_FIRST = Comparator.comparingInt(Mark::start).thenComparing(Mark::length, Comparator.reverseOrder());
    static final Comparator<Mark> INNER_FIRST = Comparator.comparingInt(Mark::end).thenComparing(Mark::start, Comparator.reverseOrder());

    private final String label;
    private final String style;
    private final String target;
    private final boolean tinted;
    private final String says;
    private final Span span;
    private final Note note;
    private final int index;

    private Mark(String label, String style, String target, boolean tinted, String says, Span span, Note note, int index) {
        this.label = label;
        this.style = style;
        this.target = target;
        this.tinted = tinted;
        this.says = says;
        this.span = span;
        this.note = note;
        this.index = index;
    }

    /**
     * The marks of all notes and of the discussions on passages, in the order of the source.
     *
     * @param place of the source in its report, from 1; 0 where the report has but one
     */
    public static List<Mark> of(AnnotatedSource source, int place) {
        List<Mark> marks = new ArrayList<>();
        for (Note note : source.notes()) {
            for (int i = 0; i < note.passages().size(); i++) {
                marks.add(of(note, i));
            }
        }
        for (int i = 0; i < source.discussions().size(); i++) {
            if (source.discussions().get(i).passage() != null) {
                marks.add(of(new ThreadRef(place, i + 1), source.discussions().get(i).passage(), i));
            }
        }
        return marks;
    }

    private static Mark of(Note note, int index) {
        Passage passage = note.passages().get(index);
        String says = "Note %s, %s: %s".formatted(note.label(index), note.kind().inSentence(), passage.role().inSentence());
        return new Mark(note.label(index), note.kind().code(), note.ref().anchor(), passage.role() == SpanRole.CONTENT, says, passage.span(), note, index);
    }

    private static Mark of(ThreadRef discussion, Span passage, int index) {
        return new Mark(discussion.label(), DISCUSSION, discussion.anchor(), false, "Discussion " + discussion.label(), passage, null, index);
    }

    /** What stands at it in the text: {@code 3}, {@code 3b}, {@code D1}. Unique in the report. */
    public String label() {
        return label;
    }

    /** The code of the kind of its note, or {@link #DISCUSSION}. */
    public String style() {
        return style;
    }

    /** The anchor of its note or discussion. */
    public String target() {
        return target;
    }

    /** The anchor of its place in the text. */
    public String anchor() {
        return "ref-" + label.replace('.', '-');
    }

    /** Whether it is tinted; the cue and the source of a statement, and what is discussed, are only underlined. */
    public boolean tinted() {
        return tinted;
    }

    /** What it leads to in words, for those who hear the document. */
    public String says() {
        return says;
    }

    /** Whose passage it is; null of a discussion. */
    public Note note() {
        return note;
    }

    /** The place of the passage in its note, or of the discussion in its source, from 0. */
    public int index() {
        return index;
    }

    /** First code point, from 0. */
    public int start() {
        return span.start();
    }

    /** After the last code point. */
    public int end() {
        return span.end();
    }

    /** In code points. */
    public int length() {
        return end() - start();
    }
}
