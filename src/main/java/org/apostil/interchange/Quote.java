package org.apostil.interchange;

import org.apostil.annotation.SpanRole;

/**
 * A passage as a file names it: by position, by quotation, or by both.
 *
 * @param role   what it is to its annotation; null where the annotation's label says it
 * @param start  first code point, from 0; null where the file gives no position
 * @param end    after the last code point; null where the file gives no position
 * @param exact  the quotation; null where the file gives none
 * @param prefix what stands before it; null where the file does not say
 * @param suffix what stands after it; null where the file does not say
 */
public record Quote(SpanRole role, Integer start, Integer end, String exact, String prefix, String suffix) {

    /** A passage at a position of the text that the file carries. */
    public static Quote at(int start, int end, String exact) {
        return new Quote(null, start, end, exact, null, null);
    }

    /** The same as a part of that role. */
    Quote as(SpanRole other) {
        return new Quote(other, start, end, exact, prefix, suffix);
    }
}
