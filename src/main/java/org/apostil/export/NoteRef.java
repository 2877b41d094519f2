package org.apostil.export;

/**
 * The name of a note within a report. Numbers are those of the desk, so in a report of several sources they are preceded
 * by the number of their source: {@code 2.14}.
 *
 * @param source the place of its source in the report, from 1; 0 where the report has but one
 * @param number from 1, unique among the notes of its source
 */
public record NoteRef(int source, int number) {

    /** What a reader sees: {@code 14}, or {@code 2.14} of several sources. */
    public String label() {
        return source == 0 ? String.valueOf(number) : source + "." + number;
    }

    /** What leads to it within a document: {@code note-14}, {@code note-2-14}. */
    public String anchor() {
        return "note-" + label().replace('.', '-');
    }
}
