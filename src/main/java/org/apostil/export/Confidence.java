package org.apostil.export;

import org.apostil.platform.Coded;

/** How far analysts trust their own judgement, by ICD 203. */
public enum Confidence implements Coded {
    HIGH("High", "Well-corroborated information from proven sources, minimal assumptions"),
    MODERATE("Moderate", "Partially corroborated information from good sources, several assumptions"),
    LOW("Low", "Uncorroborated information from good or marginal sources, many assumptions");

    private final String code;
    private final String words;

    Confidence(String code, String words) {
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
