package org.apostil.report;

import org.apostil.platform.Coded;

/** The nine analytic standards of ICD 203, by which whoever decides on a report reads it. */
public enum Standard implements Coded {

    SOURCES("1", "Quality and credibility of sources, data and methods described"),
    UNCERTAINTIES("2", "Uncertainties expressed and explained"),
    DISTINCTION("3", "Information kept apart from assumptions and judgements"),
    ALTERNATIVES("4", "Alternatives analysed"),
    RELEVANCE("5", "Relevant to its reader, implications drawn"),
    ARGUMENT("6", "Clear, logical argument"),
    CONSISTENCY("7", "Change from, or consistency with, earlier judgements explained"),
    ACCURACY("8", "Accurate judgements"),
    VISUALS("9", "Effective visuals where they help");

    private final String code;
    private final String words;

    Standard(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /** Its number in the directive, from 1. */
    public int number() {
        return ordinal() + 1;
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
