package org.apostil.adjudication;

import org.apostil.platform.Coded;

/** How an adjudicator decides what shall stand of a passage. */
public enum Way implements Coded {
    /** One of them shall stand. */
    PICK("pick", "Picked one"),
    /** What shall stand is made of them; their authors are its co-authors. */
    MERGE("merge", "Merged"),
    /** What shall stand was written by the adjudicator. */
    ANEW("anew", "Written anew"),
    /** Nothing of it shall stand. */
    NONE("none", "None stands");

    private final String code;
    private final String words;

    Way(String code, String words) {
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
