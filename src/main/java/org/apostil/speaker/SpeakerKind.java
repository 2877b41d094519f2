package org.apostil.speaker;

import org.apostil.platform.Coded;

/** Who speaks. */
public enum SpeakerKind implements Coded {
    PERSON("person", "Person"),
    ORGANISATION("organisation", "Organisation"),
    /** Several who are spoken of as one, such as "officials in Baku". */
    COLLECTIVE("collective", "Collective"),
    /** Known to the teller, not named, such as "one senior diplomat". */
    ANONYMOUS("anonymous", "Anonymous"),
    /** Nobody is given, as in "there is a perception that". */
    UNSPECIFIED("unspecified", "Unspecified");

    private final String code;
    private final String words;

    SpeakerKind(String code, String words) {
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
