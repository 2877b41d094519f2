package org.apostil.anchoring;

import java.util.List;
import org.apostil.source.Span;

/**
 * What was marked in the old text: all spans of one annotation, or the passage of one discussion. They are found together.
 *
 * @param parts at least one of them {@link Part#main main}
 */
public record Mark(List<Part> parts) {

    /**
     * One span.
     *
     * @param span of the old text, with quotation, prefix and suffix
     * @param main whether the mark is nothing without it: content is main, a cue and a source of a claim are not
     */
    public record Part(Span span, boolean main) {
    }

    public Mark {
        parts = List.copyOf(parts);
        if (parts.stream().noneMatch(Part::main)) {
            throw new IllegalArgumentException("a mark needs a part without which it is nothing");
        }
    }

    /** One span alone. */
    public static Mark of(Span span) {
        return new Mark(List.of(new Part(span, true)));
    }

    /** The number of its part, from 0, that leads: the longest without which it is nothing. */
    int leading() {
        int leading = -1;
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).main() && (leading < 0 || length(i) > length(leading))) {
                leading = i;
            }
        }
        return leading;
    }

    private int length(int part) {
        return parts.get(part).span().end() - parts.get(part).span().start();
    }
}
