package org.apostil.annotation.api;

import org.apostil.platform.Coded;

/** What is decided on a piece of a suggestion. */
public enum PieceVerdict implements Coded {
    ACCEPT("accept", "Accept"),
    REJECT("reject", "Reject");

    private final String code;
    private final String words;

    PieceVerdict(String code, String words) {
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
