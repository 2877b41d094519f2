package org.apostil.annotation;

/** How a statement is attributed (PARC 3.0, PolNeAR). */
public enum Mode implements Defined {
    DIRECT("direct", "Direct quotation", "The speaker’s own words, in quotation marks."),
    INDIRECT("indirect", "Indirect (paraphrase)", "What the speaker said in the words of the text."),
    MIXED("mixed", "Mixed (paraphrase with quoted parts)", "A paraphrase that holds words of the speaker in quotation marks."),
    /** A statement in the voice of the source itself: no speaker need be named. */
    AUTHORS_VOICE("authors-voice", "Author's voice", "The text says it itself and names nobody: no speaker is needed.");

    private final String code;
    private final String words;
    private final String definition;

    Mode(String code, String words, String definition) {
        this.code = code;
        this.words = words;
        this.definition = definition;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String words() {
        return words;
    }

    @Override
    public String definition() {
        return definition;
    }
}
