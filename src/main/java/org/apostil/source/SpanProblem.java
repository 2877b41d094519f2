package org.apostil.source;

import org.apostil.platform.Problem;
import org.apostil.platform.Text;

/** Says what is wrong with a span that does not fit the text it is said to be of. */
final class SpanProblem {

    private static final int SHOWN = 80;

    private SpanProblem() {
    }

    static Problem outside(int start, int end, int length) {
        return Problem.invalid("spans", "The passage from %d to %d is not in this text, which has %d characters. Nothing was saved; select the passage again."
            .formatted(start, end, length));
    }

    static Problem mismatch(Span there, String expected) {
        return Problem.invalid("spans", "At %d to %d the text says “%s”, not “%s”. Nothing was saved; select the passage again."
            .formatted(there.start(), there.end(), Text.shortened(there.exact(), SHOWN), Text.shortened(String.valueOf(expected), SHOWN)));
    }
}
