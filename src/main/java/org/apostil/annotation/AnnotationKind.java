package org.apostil.annotation;

import org.apostil.platform.Coded;

/** The four things that an analyst can say about a passage. */
public enum AnnotationKind implements Coded {
    CLAIM("claim", "Claim"),
    SPEAKER_MENTION("speaker-mention", "Speaker mention"),
    CREDIBILITY_NOTE("credibility-note", "Credibility note"),
    COMMENT("comment", "Comment");

    private final String code;
    private final String words;

    AnnotationKind(String code, String words) {
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
