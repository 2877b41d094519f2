package org.apostil.export.pdf;

import java.util.ArrayList;
import java.util.List;
import org.apostil.annotation.SpanRole;
import org.apostil.export.Discussion;
import org.apostil.export.Note;
import org.apostil.export.Passage;

/**
 * What the reader sees of one span: a highlight in the style of its kind, with a reference after its end.
 *
 * @param label  what stands in brackets in the text: {@code 3}, {@code 3b}, {@code D1}
 * @param style  the CSS class of its kind
 * @param target the id of what the reference leads to
 * @param tinted whether it is tinted too; the cue and the source of a statement are only underlined
 * @param says   the reference in words, for those who hear the document
 * @param start  first code point of the span, from 0
 * @param end    after its last code point
 * @param note   whose passage it is; null of a discussion
 * @param index  of the passage in its note, or of the discussion in its source, from 0
 */
record Mark(String label, String style, String target, boolean tinted, String says, int start, int end, Note note, int index) {

    /** The id of its reference in the text, to lead back to. */
    String id() {
        return "ref-" + label.replace('.', '-');
    }

    int length() {
        return end - start;
    }

    /** The marks of all notes and of the discussions on passages. */
    static List<Mark> of(Part part) {
        List<Mark> marks = new ArrayList<>();
        for (Note note : part.source().notes()) {
            for (int i = 0; i < note.passages().size(); i++) {
                marks.add(of(note, i));
            }
        }
        for (int i = 0; i < part.source().discussions().size(); i++) {
            Discussion discussion = part.source().discussions().get(i);
            if (discussion.passage() != null && part.included().discussions()) {
                String label = part.thread(i);
                marks.add(new Mark(label, "discussion", part.threadId(i), false, "Go to discussion " + label,
                    discussion.passage().start(), discussion.passage().end(), null, i));
            }
        }
        return marks;
    }

    private static Mark of(Note note, int index) {
        Passage passage = note.passages().get(index);
        String says = "Go to note %s, %s: %s".formatted(note.label(index), note.kind().words(), passage.role().words());
        return new Mark(note.label(index), note.kind().code(), note.ref().anchor(),
            passage.role() == SpanRole.CONTENT, says, passage.span().start(), passage.span().end(), note, index);
    }
}
