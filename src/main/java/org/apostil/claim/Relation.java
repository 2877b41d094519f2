package org.apostil.claim;

import org.apostil.platform.Coded;

/** How one claim stands to another. */
public enum Relation implements Coded {
    SUPPORTS("supports", "Supports"),
    CONTRADICTS("contradicts", "Contradicts"),
    RESTATES("restates", "Restates");

    private final String code;
    private final String words;

    Relation(String code, String words) {
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
