package org.apostil.ingest.pdf;

import java.util.List;

/**
 * A page and the lines on it that are not blank, in the order in which they were set.
 *
 * @param number from 1
 */
record Page(int number, List<Line> lines) {

    /**
     * A line.
     *
     * @param size   of its largest letters, in points
     * @param begins whether it begins a paragraph, by its place
     */
    record Line(String text, float size, boolean begins) {
    }
}
