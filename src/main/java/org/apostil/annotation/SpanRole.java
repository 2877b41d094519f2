package org.apostil.annotation;

import org.apostil.platform.Coded;

/**
 * What a span is to its annotation. The parts of an attribution follow PARC 3.0 and PolNeAR: content never is absent,
 * cue and source may be.
 */
public enum SpanRole implements Coded {
    /** What is said; of an annotation other than a claim, the passage that it is about. */
    CONTENT("content", "Content"),
    /** The words that attribute: said, according to. */
    CUE("cue", "Cue"),
    /** The words that name who speaks. */
    SOURCE("source", "Source");

    private final String code;
    private final String words;

    SpanRole(String code, String words) {
        this.code = code;
        this.words = words;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String words() {
        return words;
    }
}
