package org.apostil.export;

import java.util.Objects;

/**
 * One judgement of the analysts. Likelihood is of the event and confidence is in the judgement: the two never stand in one
 * sentence (ICD 203), so they are kept apart from the words and from one another.
 *
 * @param words      what is judged
 * @param likelihood null where none is said
 * @param confidence null where none is said
 * @param basis      what the confidence rests on; null where nothing is said
 */
public record Judgement(String words, Likelihood likelihood, Confidence confidence, String basis) {

    public Judgement {
        Objects.requireNonNull(words, "A judgement needs its words.");
    }
}
