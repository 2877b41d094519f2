package org.apostil.source;

import org.apostil.platform.Coded;

/** Whether a source is in the work of its project. */
public enum SourceStanding implements Coded {
    IN_WORK("in-work", "In the work"),
    /** Out of lists, search and new reports, by a lead who said why; a lead brings it back. */
    WITHDRAWN("withdrawn", "Withdrawn"),
    /** Erased for legal reasons. Nothing brings it back. */
    PURGED("purged", "Purged");

    private final String code;
    private final String words;

    SourceStanding(String code, String words) {
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
