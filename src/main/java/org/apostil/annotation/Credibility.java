package org.apostil.annotation;

import org.apostil.platform.Coded;

/**
 * Credibility of the information, one of the two independent axes of Admiralty grading (NATO STANAG 2511, AJP-2.1).
 *
 * <p>{@link #TRUTH_CANNOT_BE_JUDGED} means <em>unknown</em>: it is never sorted as the worst and never averaged.
 */
public enum Credibility implements Coded {
    /** Requires an origin other than the one that made the statement. */
    CONFIRMED("1", "Confirmed by other sources"),
    PROBABLY_TRUE("2", "Probably true"),
    POSSIBLY_TRUE("3", "Possibly true"),
    DOUBTFUL("4", "Doubtful"),
    IMPROBABLE("5", "Improbable"),
    TRUTH_CANNOT_BE_JUDGED("6", "Truth cannot be judged");

    private final String code;
    private final String words;

    Credibility(String code, String words) {
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
