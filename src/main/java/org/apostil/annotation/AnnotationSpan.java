package org.apostil.annotation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Collection;
import org.apostil.source.Span;
import org.apostil.source.SpanRow;

/** A span with what it is to its annotation, as the database has it. */
@Embeddable
record AnnotationSpan(@Enumerated(EnumType.STRING) SpanRole role, @Embedded SpanRow span) {

    static AnnotationSpan of(SpanRole role, Span span) {
        return new AnnotationSpan(role, SpanRow.of(span));
    }

    /** Where the content of those begins, in code points. */
    static int start(Collection<AnnotationSpan> spans) {
        return spans.stream().filter(s -> s.role() == SpanRole.CONTENT).mapToInt(s -> s.span().start()).min().orElse(0);
    }
}
