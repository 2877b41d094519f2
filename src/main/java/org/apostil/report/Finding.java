package org.apostil.report;

import org.apostil.platform.Coded;

/** Whether a report meets an analytic standard, as a colleague found. */
public enum Finding implements Coded {

    MET("met", "Met"),
    NOT_MET("not-met", "Not met"),
    NOT_APPLICABLE("not-applicable", "Not applicable");

    private final String code;
    private final String words;

    Finding(String code, String words) {
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
