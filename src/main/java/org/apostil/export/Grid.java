package org.apostil.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A table of a report, free of any form.
 *
 * @param name    what stands above it
 * @param anchor  what leads to it within a document
 * @param none    what is said where there are no rows
 * @param columns their heads; the first cell of a row is the head of its row
 */
public record Grid(String name, String anchor, String none, List<String> columns, List<List<Cell>> rows) {

    public Grid {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** Lines, each of words that may lead to a note. */
    public record Cell(List<Line> lines) {

        /** Plain words, a line each; one dash where there are none. */
        public static Cell of(String words) {
            return new Cell(Phrases.isBlank(words) ? List.of(new Line("–", null)) : words.lines().map(line -> new Line(line, null)).toList());
        }

        /** A line for each note. */
        public static Cell of(List<NoteRef> notes) {
            return notes.isEmpty() ? of("") : new Cell(notes.stream().map(note -> new Line("", note)).toList());
        }
    }

    /**
     * Words, and the note that they are about.
     *
     * @param note     whose label follows the words and leads to it; null where there is none
     * @param language BCP 47 tag of the words where they are a source's; null where they are the report's own
     */
    public record Line(String words, NoteRef note, String language) {

        public Line(String words, NoteRef note) {
            this(words, note, null);
        }
    }

    /** Collects rows. */
    static final class Rows {

        private final List<List<Cell>> rows = new ArrayList<>();

        void add(Object... cells) {
            rows.add(Arrays.stream(cells).map(cell -> cell instanceof Cell made ? made : Cell.of((String) cell)).toList());
        }

        Grid grid(String name, String anchor, String none, String... columns) {
            return new Grid(name, anchor, none, List.of(columns), rows);
        }
    }
}
