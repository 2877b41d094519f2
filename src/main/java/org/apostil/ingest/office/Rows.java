package org.apostil.ingest.office;

/** A table as text: a line for each row, its cells parted by bars. */
final class Rows {

    private final StringBuilder rows = new StringBuilder();
    private final StringBuilder cell = new StringBuilder();
    private boolean first = true;

    void beginRow() {
        rows.append(rows.isEmpty() ? "" : "\n");
        first = true;
    }

    /** Adds a paragraph to the cell. */
    void add(String paragraph) {
        String words = paragraph.strip().replace('\n', ' ');
        cell.append(cell.isEmpty() || words.isEmpty() ? "" : " ").append(words);
    }

    void endCell() {
        rows.append(first ? "" : " | ").append(cell);
        cell.setLength(0);
        first = false;
    }

    String text() {
        return rows.toString();
    }
}
