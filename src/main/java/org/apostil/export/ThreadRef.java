package org.apostil.export;

/**
 * The name of a discussion within a report, which letters keep apart from the notes: {@code D3}, or {@code D2.3} of several
 * sources.
 *
 * @param source the place of its source in the report, from 1; 0 where the report has but one
 * @param number its place among the discussions of its source, from 1
 */
public record ThreadRef(int source, int number) {

    /** What a reader sees. */
    public String label() {
        return "D" + (source == 0 ? "" : source + ".") + number;
    }

    /** What leads to it within a document: {@code discussion-3}, {@code discussion-2-3}. */
    public String anchor() {
        return "discussion-" + (source == 0 ? "" : source + "-") + number;
    }
}
