package org.apostil.claim;

import org.apostil.platform.Coded;

/** What a team holds of a claim. It is apart from the review of any annotation: an approved statement may be contradicted. */
public enum Verdict implements Coded {
    UNVERIFIED("unverified", "Unverified"),
    SUPPORTED("supported", "Supported"),
    PARTLY_SUPPORTED("partly-supported", "Partly supported"),
    CONTRADICTED("contradicted", "Contradicted"),
    INCONCLUSIVE("inconclusive", "Inconclusive"),
    NOT_CHECKABLE("not-checkable", "Not checkable");

    private final String code;
    private final String words;

    Verdict(String code, String words) {
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
