package org.apostil.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What hits can be chosen by, beside words: {@code state:approved}. */
public enum Field {
    IN("in", "text, quotation, claim, speaker or comment"),
    KIND("kind", "claim, speaker-mention, credibility-note or comment"),
    STATE("state", "draft, submitted, changes-requested, approved, rejected, withdrawn or superseded"),
    GRADE("grade", "a letter for reliability, a digit for credibility or both, such as B2"),
    SPEAKER("speaker", "a name"),
    AUTHOR("author", "a name, a username or me"),
    LANGUAGE("language", "a code such as en or az"),
    DATE("date", "2017, 2017-03, 2017-03-14, or from..to");

    private final String word;
    private final String takes;

    Field(String word, String takes) {
        this.word = word;
        this.takes = takes;
    }

    /** How it is written in a query, without the colon. */
    public String word() {
        return word;
    }

    /** What can stand after the colon, in words. */
    public String takes() {
        return takes;
    }

    static Optional<Field> of(String word) {
        String wanted = word.toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(field -> field.word.equals(wanted)).findFirst();
    }

    /** All of them, as one lists them. */
    static String all() {
        return Arrays.stream(values()).map(field -> field.word + ":").collect(Collectors.joining(", "));
    }
}
