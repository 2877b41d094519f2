package org.apostil.annotation.api;

import org.apostil.platform.Coded;

/** What is decided on a piece of a suggestion. */
public enum Verdict implements Coded {
    ACCEPT("accept", "Accept"),
    REJECT("reject", "Reject");

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
