package org.apostil.source;

import org.apostil.platform.Problem;

/** A span that does not fit the text it is said to be of. */
public final class SpanProblem extends Problem {

    private static final long serialVersionUID = 1;
    private static final int SHOWN = 80;

    private SpanProblem(String detail) {
        super(Sort.INVALID, "spans", detail);
    }

    static SpanProblem outside(int start, int end, int length) {
        return new SpanProblem("The passage from %d to %d is not in this text, which has %d characters. Nothing was saved; select the passage again."
            .formatted(start, end, length));
    }

    static SpanProblem mismatch(Span there, String expected) {
        return new SpanProblem("At %d to %d the text says “%s”, not “%s”. Nothing was saved; select the passage again."
            .formatted(there.start(), there.end(), shorten(there.exact()), shorten(String.valueOf(expected))));
    }

    private static String shorten(String text) {
        return CodePoints.length(text) <= SHOWN ? text : CodePoints.slice(text, 0, SHOWN) + "…";
    }
}
