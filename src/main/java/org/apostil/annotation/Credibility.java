package org.apostil.annotation;

/**
 * Credibility of the information, one of the two independent axes of Admiralty grading (NATO STANAG 2511, AJP-2.1).
 *
 * <p>{@link #TRUTH_CANNOT_BE_JUDGED} means <em>unknown</em>: it is never sorted as the worst and never averaged.
 *
 * <p>The definitions are those of FM 2-22.3 of the United States Army (2006, Appendix B), which is in the public domain.
 */
public enum Credibility implements Defined {
    /** Requires an origin other than the one that made the statement. */
    CONFIRMED("1", "Confirmed by other sources", "Confirmed by other independent sources; logical in itself; consistent with other information on the subject. Needs an origin other than the one that made the statement: an outlet that repeats another is the same origin."),
    PROBABLY_TRUE("2", "Probably true", "Not confirmed; logical in itself; consistent with other information on the subject."),
    POSSIBLY_TRUE("3", "Possibly true", "Not confirmed; reasonably logical in itself; agrees with some other information on the subject."),
    DOUBTFUL("4", "Doubtful", "Not confirmed; possible but not logical; no other information on the subject."),
    IMPROBABLE("5", "Improbable", "Not confirmed; not logical in itself; contradicted by other information on the subject."),
    TRUTH_CANNOT_BE_JUDGED("6", "Truth cannot be judged", "No basis exists for evaluating the validity of the information. It means unknown, not worst.");

    private final String code;
    private final String words;
    private final String definition;

    Credibility(String code, String words, String definition) {
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
