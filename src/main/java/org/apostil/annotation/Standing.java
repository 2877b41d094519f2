package org.apostil.annotation;

import org.apostil.platform.Coded;

/** Where a piece of a suggestion stands. */
public enum Standing implements Coded {
    OPEN("open", "Open"),
    CHANGED("changed", "Out of date: this has changed since"),
    SO_ALREADY("so-already", "It says so already"),
    ACCEPTED("accepted", "Accepted"),
    REJECTED("rejected", "Rejected"),
    WITHDRAWN("withdrawn", "Withdrawn");

    private final String code;
    private final String words;

    Standing(String code, String words) {
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

    /** Whether nobody decided yet, and somebody still can. */
    public boolean isUndecided() {
        return this == OPEN || this == CHANGED || this == SO_ALREADY;
    }
}
