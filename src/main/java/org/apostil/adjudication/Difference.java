package org.apostil.adjudication;

import org.apostil.platform.Coded;

/** In what analysts can differ about a passage. How a claim is worded, and what a note says, is shown and not compared. */
public enum Difference implements Coded {

    MISSING("missing", "Not marked by all"),
    KIND("kind", "Kind"),
    SPAN("span", "Span"),
    SPEAKER("speaker", "Speaker"),
    MODE("mode", "Mode"),
    GRADE("grade", "Grade");

    private final String code;
    private final String words;

    Difference(String code, String words) {
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
