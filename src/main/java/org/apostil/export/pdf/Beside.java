package org.apostil.export.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apostil.export.Grade;
import org.apostil.export.Mark;
import org.apostil.export.MarkedText.Paragraph;
import org.apostil.export.Note;
import org.apostil.export.Phrases;
import org.apostil.source.BlockKind;

/**
 * Chooses which notes stand beside their paragraphs: all of them where they have room, else as many as fit. Heights are
 * estimates, in lines; where one errs, the row of paragraph and notes grows, and nothing is lost.
 */
final class Beside {

    /** Characters in a line of the text's column and of the notes' beside it, by report.css. */
    private static final int TEXT_LINE = 58;
    private static final int NOTE_LINE = 40;
    /** The height of a line of a note, in lines of the text. */
    private static final double NOTE_HEIGHT = 0.62;
    private static final double BETWEEN_NOTES = 0.8;
    private static final double BETWEEN_PARAGRAPHS = 0.6;
    /** A little white below a paragraph is better than a note that is far away. */
    private static final double OVERHANG = 2.5;
    /** A longer paragraph runs over a page; its notes would stand far from what they are about. */
    private static final int LONGEST = 40 * TEXT_LINE;

    /** At most so many paragraphs share one row where the notes on the first need the room. */
    private static final int MOST = 4;

    /** Paragraphs in one row, and the notes beside them. */
    record Row(List<Paragraph> paragraphs, List<Note> notes) {
    }

    private final Set<Note> placed = Collections.newSetFromMap(new IdentityHashMap<>());
    /** The rows of paragraphs that follow one another. */
    List<Row> rows(List<Paragraph> paragraphs) {
        List<Row> rows = new ArrayList<>();
        for (int at = 0; at < paragraphs.size(); at += rows.getLast().paragraphs().size()) {
            rows.add(row(paragraphs.subList(at, Math.min(paragraphs.size(), at + MOST))));
        }
        rows.forEach(row -> placed.addAll(row.notes()));
        return rows;
    }

    /** All notes that stand beside a paragraph by now. */
    Set<Note> placed() {
        return placed;
    }

    /** As few of the paragraphs as have room for all notes on them; else the first, with those that fit. */
    private Row row(List<Paragraph> next) {
        double room = OVERHANG;
        List<Note> notes = new ArrayList<>();
        for (int i = 0; i < next.size(); i++) {
            Paragraph paragraph = next.get(i);
            if (length(paragraph) > LONGEST || paragraph.kind() == BlockKind.ADVERTISEMENT || i > 0 && paragraph.kind() == BlockKind.HEADING) {
                break;
            }
            room += lines(paragraph);
            notes.addAll(notesOn(paragraph));
            if (height(notes) <= room) {
                return new Row(next.subList(0, i + 1), notes);
            }
        }
        return alone(next.getFirst());
    }

    private Row alone(Paragraph paragraph) {
        List<Note> fitting = new ArrayList<>();
        if (length(paragraph) <= LONGEST && paragraph.kind() != BlockKind.ADVERTISEMENT) {
            for (Note note : notesOn(paragraph)) {
                fitting.add(note);
                if (height(fitting) > lines(paragraph) + OVERHANG) {
                    fitting.removeLast();
                }
            }
        }
        return new Row(List.of(paragraph), fitting);
    }

    private static List<Note> notesOn(Paragraph paragraph) {
        return paragraph.segments().stream().flatMap(segment -> segment.ending().stream()).filter(mark -> mark.note() != null && mark.index() == 0).map(Mark::note)
            .sorted(Comparator.comparing(note -> note.ref().number())).toList();
    }

    /** In code points. */
    private static int length(Paragraph paragraph) {
        return paragraph.text().codePointCount(0, paragraph.text().length());
    }

    private static double lines(Paragraph paragraph) {
        return Math.ceil(length(paragraph) / (double) TEXT_LINE) + BETWEEN_PARAGRAPHS;
    }

    private static double height(List<Note> notes) {
        return notes.stream().mapToDouble(note -> lines(note) * NOTE_HEIGHT + BETWEEN_NOTES).sum();
    }

    private static int lines(Note note) {
        int lines = 2 + set(note.proposition(), 2) + set(note.text(), 0) + (note.passages().size() > 1 ? set("x", note.passages().size() * 11) : 0);
        if (!note.chain().isEmpty() || note.mode() != null) {
            lines += set(String.join(" → ", note.chain().stream().map(Phrases::described).toList()) + " ", 30);
        }
        Grade grade = note.grade();
        if (grade != null) {
            lines += grade.reliability() == null ? 0 : set(grade.reliability().words() + grade.reliabilityReason(), 20);
            lines += grade.credibility() == null ? 0 : set(grade.credibility().words() + grade.credibilityReason(), 20);
            lines += set(grade.independentOrigin(), 20);
        }
        return lines + note.decisions().stream().mapToInt(decision -> set(decision.outcome().words() + Phrases.known(decision.reason()), 60)).sum();
    }

    private static int set(String words, int more) {
        return Phrases.isBlank(words) ? 0 : (words.length() + more) / NOTE_LINE + 1;
    }
}
