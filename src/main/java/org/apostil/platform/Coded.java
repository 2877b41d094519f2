package org.apostil.platform;

import java.util.Locale;

/**
 * One entry of a closed list of the field: a code and the words that stand for it.
 *
 * <p>{@snippet : Reliability.B.words(); // "Usually reliable" }
 *
 * <p>Every code is shown with its words, never alone.
 */
public interface Coded {

    /** The code as the field writes it, such as {@code B}, {@code 2} or {@code TLP:AMBER}. */
    String code();

    /** What the code means, in the words of the standard. */
    String words();

    /** The same within a sentence: <em>credibility note</em>. */
    default String inSentence() {
        return words().toLowerCase(Locale.ROOT);
    }
}
