package org.apostil.annotation;

/**
 * Reliability of the source, one of the two independent axes of Admiralty grading (NATO STANAG 2511, AJP-2.1).
 *
 * <p>{@link #F} means <em>unknown</em>: it is never sorted as the worst and never averaged.
 *
 * <p>The definitions are those of FM 2-22.3 of the United States Army (2006, Appendix B), which is in the public domain.
 */
public enum Reliability implements Defined {
    A("A", "Completely reliable", "No doubt of authenticity, trustworthiness or competency; has a history of complete reliability."),
    B("B", "Usually reliable", "Minor doubt about authenticity, trustworthiness or competency; has a history of valid information most of the time."),
    C("C", "Fairly reliable", "Doubt of authenticity, trustworthiness or competency, but has provided valid information in the past."),
    D("D", "Not usually reliable", "Significant doubt about authenticity, trustworthiness or competency, but has provided valid information in the past."),
    E("E", "Unreliable", "Lacking in authenticity, trustworthiness and competency; has a history of invalid information."),
    /** Right for a source never used before. */
    F("F", "Reliability cannot be judged", "No basis exists for evaluating the reliability of the source. Right for a source never used before; it means unknown, not worst.");

    private final String code;
    private final String words;
    private final String definition;

    Reliability(String code, String words, String definition) {
        this.code = code;
        this.words = words;
        this.definition = definition;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String words() {
        return words;
    }

    @Override
    public String definition() {
        return definition;
    }
}
