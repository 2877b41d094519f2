package org.apostil.annotation;

import java.util.List;
import java.util.UUID;

/**
 * What an analyst wants an annotation to say. Which fields a kind takes, and which it needs, {@link ContentRules} knows.
 *
 * @param spans             at least one of them content; of a claim also cue and source
 * @param mode              how a claim is attributed
 * @param proposition       what a claim says is so
 * @param speakers          the attribution chain of a claim, outermost teller first; the one speaker of a mention
 * @param reliability       of a credibility note, null where not graded
 * @param credibility       of a credibility note, null where not graded
 * @param independentOrigin the origin that confirms it; needed for {@link Credibility#CONFIRMED}
 * @param about             the annotation that a credibility note grades, null where it grades the passage
 * @param note              a comment's text; of the other kinds a remark, may be null
 * @param confirmedBy       the statement that is the origin which confirms it, null where that is none of the project's
 */
public record AnnotationContent(AnnotationKind kind, List<MarkedSpan> spans, Mode mode, String proposition, List<UUID> speakers,
                                Reliability reliability, String reliabilityReason, Credibility credibility, String credibilityReason,
                                String independentOrigin, UUID about, String note, UUID confirmedBy) {

    /**
     * A span as its annotator marked it.
     *
     * @param start first code point, from 0
     * @param end   after the last code point
     * @param exact the quotation that the annotator believes to stand there
     */
    public record MarkedSpan(SpanRole role, int start, int end, String exact) {
    }

    public AnnotationContent {
        spans = spans == null ? List.of() : List.copyOf(spans);
        speakers = speakers == null ? List.of() : List.copyOf(speakers);
    }

    /** Content that no statement confirms. */
    public AnnotationContent(AnnotationKind kind, List<MarkedSpan> spans, Mode mode, String proposition, List<UUID> speakers, Reliability reliability, String reliabilityReason,
                             Credibility credibility, String credibilityReason, String independentOrigin, UUID about, String note) {
        this(kind, spans, mode, proposition, speakers, reliability, reliabilityReason, credibility, credibilityReason, independentOrigin, about, note, null);
    }

    /** The same, grading that annotation. */
    public AnnotationContent about(UUID other) {
        return new AnnotationContent(kind, spans, mode, proposition, speakers, reliability, reliabilityReason, credibility, credibilityReason, independentOrigin, other, note, confirmedBy);
    }

    /** The same about other spans. */
    AnnotationContent with(List<MarkedSpan> others) {
        return new AnnotationContent(kind, others, mode, proposition, speakers, reliability, reliabilityReason, credibility, credibilityReason, independentOrigin, about, note, confirmedBy);
    }

    /** The same with other words for the origin that confirms it. */
    AnnotationContent confirmed(String words) {
        return new AnnotationContent(kind, spans, mode, proposition, speakers, reliability, reliabilityReason, credibility, credibilityReason, words, about, note, confirmedBy);
    }
}
