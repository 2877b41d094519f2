package org.apostil.export;

import org.apostil.platform.Coded;

/** How much of a text is shown. */
public enum Extent implements Coded {
    FULL("full", "The whole text"),
    EXCERPTS("excerpts", "Only the paragraphs with annotations");

    private final String code;
    private final String words;

    Extent(String code, String words) {
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
