package org.apostil.interchange;

import org.apostil.platform.Coded;

/** What becomes of one annotation of a file. */
public enum Reception implements Coded {
    TAKEN("taken", "Taken"),
    REMARKED("remarked", "Taken, with a remark"),
    HERE_ALREADY("here-already", "Here already"),
    NOT_TAKEN("not-taken", "Not taken");

    private final String code;
    private final String words;

    Reception(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /** Whether an annotation is made of it. */
    public boolean isTaken() {
        return this == TAKEN || this == REMARKED;
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
