package org.apostil.source;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A {@link Span} as the database has it. */
@Embeddable
public record SpanRow(@Column(name = "start_at") Integer start, @Column(name = "end_at") Integer end, String exact, String prefix, String suffix) {

    /** The row of a span. */
    public static SpanRow of(Span span) {
        return new SpanRow(span.start(), span.end(), span.exact(), span.prefix(), span.suffix());
    }

    /** The span of the row. */
    public Span span() {
        return new Span(start, end, exact, prefix, suffix);
    }
}
