package org.apostil.annotation;

import java.util.List;
import java.util.UUID;
import org.apostil.source.Span;

/**
 * Where an annotation is to stand in a later text.
 *
 * @param spans       in the order that they have now; fewer where a cue or source stands there no more
 * @param isSameWords whether every paragraph that holds any of it reads there as it did: decisions then go along, and lapse otherwise
 */
public record Carried(UUID annotation, List<Placed> spans, boolean isSameWords) {

    /** A span of the later text, and what it is to the annotation. */
    public record Placed(SpanRole role, Span span) {
    }

    public Carried {
        spans = List.copyOf(spans);
    }

    /** Where its content begins, in code points. */
    int start() {
        return spans.stream().filter(each -> each.role() == SpanRole.CONTENT).mapToInt(each -> each.span().start()).min().orElse(0);
    }
}
