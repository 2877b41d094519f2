package org.apostil.annotation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apostil.annotation.AnnotationContent.MarkedSpan;
import org.apostil.annotation.Comparison.Difference;
import org.apostil.annotation.Comparison.Field;
import org.apostil.platform.Side;
import org.apostil.source.SourceText;

/**
 * A piece of a suggestion, decided by itself: a field that shall say something else, or one span. The words of a field are
 * those of the suggested content, those of a span stand in the text.
 */
@Embeddable
record Piece(@Enumerated(EnumType.STRING) Field field,
             @Enumerated(EnumType.STRING) @Column(name = "before_role") SpanRole beforeRole, @Column(name = "before_start") Integer beforeStart, @Column(name = "before_end") Integer beforeEnd,
             @Enumerated(EnumType.STRING) @Column(name = "after_role") SpanRole afterRole, @Column(name = "after_start") Integer afterStart, @Column(name = "after_end") Integer afterEnd) {

    /** What becomes of a piece in what the annotation says now. */
    enum Fit { APPLIES, CHANGED, SO_ALREADY }

    /** All in which {@code proposed} differs from {@code base}, in the order of the form. */
    static List<Piece> between(AnnotationContent base, AnnotationContent proposed) {
        return Comparison.of(base, proposed, base).differences().stream().map(Difference::field)
            .flatMap(field -> field == Field.SPANS ? SpanChange.between(base.spans(), proposed.spans()).stream().map(Piece::of) : Stream.of(of(field))).toList();
    }

    private static Piece of(Field field) {
        return new Piece(field, null, null, null, null, null, null);
    }

    private static Piece of(SpanChange change) {
        MarkedSpan before = change.before();
        MarkedSpan after = change.after();
        return new Piece(Field.SPANS, before == null ? null : before.role(), before == null ? null : before.start(), before == null ? null : before.end(),
            after == null ? null : after.role(), after == null ? null : after.start(), after == null ? null : after.end());
    }

    /** The span that it changes; of a piece of {@link Field#SPANS} alone. */
    SpanChange span(SourceText text) {
        return new SpanChange(marked(beforeRole, beforeStart, beforeEnd, text), marked(afterRole, afterStart, afterEnd, text));
    }

    /** Whether it can be made in {@code now}, of an annotation that said {@code base} when it was suggested. */
    Fit fit(AnnotationContent base, AnnotationContent proposed, AnnotationContent now, SourceText text) {
        if (field == Field.SPANS) {
            SpanChange change = span(text);
            return change.fits(now.spans()) ? Fit.APPLIES : change.isSo(now.spans()) ? Fit.SO_ALREADY : Fit.CHANGED;
        }
        if (field.same(proposed, now)) {
            return Fit.SO_ALREADY;
        }
        return field.same(base, now) ? Fit.APPLIES : Fit.CHANGED;
    }

    /** {@code now} with it. */
    AnnotationContent madeIn(AnnotationContent now, AnnotationContent proposed, SourceText text) {
        if (field == Field.SPANS) {
            return now.with(span(text).madeIn(now.spans(), text));
        }
        Map<Field, Side> taken = new EnumMap<>(Map.of(field, Side.MINE));
        return new Comparison(proposed, now, List.of()).merged(taken);
    }

    private static MarkedSpan marked(SpanRole role, Integer start, Integer end, SourceText text) {
        return role == null ? null : new MarkedSpan(role, start, end, text.span(start, end).exact());
    }
}
