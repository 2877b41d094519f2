package org.apostil.export;

import java.util.Objects;
import org.apostil.annotation.SpanRole;
import org.apostil.source.Span;

/** A part of the text and what it is to its note. */
public record Passage(SpanRole role, Span span) {

    public Passage {
        Objects.requireNonNull(role, "A passage needs its role.");
        Objects.requireNonNull(span, "A passage needs its span.");
    }
}
