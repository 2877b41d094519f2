package org.apostil.claim;

import org.apostil.platform.Coded;

/** How one claim stands to another. */
public enum Relation implements Coded {
    SUPPORTS("supports", "Supports", "Is supported by"),
    CONTRADICTS("contradicts", "Contradicts", "Is contradicted by"),
    RESTATES("restates", "Restates", "Is restated by");

    private final String code;
    private final String words;
    private final String turned;

    Relation(String code, String words, String turned) {
        this.code = code;
        this.words = words;
        this.turned = turned;
    }

    /** In words, to be followed by the other proposition: <em>Contradicts</em>; of what is said of the other claim <em>Is contradicted by</em>. */
    public String words(boolean incoming) {
        return incoming ? turned : words;
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
