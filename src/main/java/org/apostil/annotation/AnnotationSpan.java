package org.apostil.annotation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.apostil.source.Span;
import org.apostil.source.SpanRow;

/** A span with what it is to its annotation, as the database has it. */
@Embeddable
record AnnotationSpan(@Enumerated(EnumType.STRING) SpanRole role, @Embedded SpanRow span) {

    static AnnotationSpan of(SpanRole role, Span span) {
        return new AnnotationSpan(role, SpanRow.of(span));
    }
}
