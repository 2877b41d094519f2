package org.apostil.annotation;

import org.apostil.platform.Coded;

/** How a statement is attributed (PARC 3.0, PolNeAR). */
public enum Mode implements Coded {
    DIRECT("direct", "Direct quotation"),
    INDIRECT("indirect", "Indirect (paraphrase)"),
    MIXED("mixed", "Mixed (paraphrase with quoted parts)"),
    /** A statement in the voice of the source itself: no speaker need be named. */
    AUTHORS_VOICE("authors-voice", "Author's voice");

    private final String code;
    private final String words;

    Mode(String code, String words) {
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
