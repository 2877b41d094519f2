package org.apostil.annotation;

import org.apostil.platform.Coded;

/**
 * Reliability of the source, one of the two independent axes of Admiralty grading (NATO STANAG 2511, AJP-2.1).
 *
 * <p>{@link #F} means <em>unknown</em>: it is never sorted as the worst and never averaged.
 */
public enum Reliability implements Coded {
    A("A", "Completely reliable"),
    B("B", "Usually reliable"),
    C("C", "Fairly reliable"),
    D("D", "Not usually reliable"),
    E("E", "Unreliable"),
    /** Right for a source never used before. */
    F("F", "Reliability cannot be judged");

    private final String code;
    private final String words;

    Reliability(String code, String words) {
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
