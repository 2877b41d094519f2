package org.apostil.anchoring;

import org.apostil.platform.Coded;

/** What became of something marked in an old text, in the new one. */
public enum Outcome implements Coded {
    /** The same words in the same surroundings, at a place that is the only one which could be meant. */
    EXACT("exact", "Exact"),
    /** One place is far likelier than any other; a person confirms it. */
    MOVED("moved", "Moved"),
    /** Several places could be meant; a person chooses. */
    AMBIGUOUS("ambiguous", "Ambiguous"),
    /** Nothing in the new text is enough like it. */
    ORPHANED("orphaned", "Orphaned");

    private final String code;
    private final String words;

    Outcome(String code, String words) {
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

    /** Whether a person is asked before it stands anywhere in the new text. */
    public boolean waits() {
        return this == MOVED || this == AMBIGUOUS;
    }
}
