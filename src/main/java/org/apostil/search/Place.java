package org.apostil.search;

import org.apostil.platform.Coded;

/** Where words are looked for. */
public enum Place implements Coded {
    TEXT("text", "Texts", 1),
    QUOTATION("quotation", "Quotations", 1.5),
    CLAIM("claim", "Claims", 2),
    SPEAKER("speaker", "Speakers", 4),
    /** Notes and reasons of annotations, and what is said in discussions. */
    COMMENT("comment", "Comments", 1);

    private final String code;
    private final String words;
    private final double weight;

    Place(String code, String words, double weight) {
        this.code = code;
        this.words = words;
        this.weight = weight;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String words() {
        return words;
    }

    /** How much a hit there counts beside one elsewhere: who looks for a name wants the speaker before each mention. */
    double weight() {
        return weight;
    }
}
