package org.apostil.export;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apostil.annotation.AnnotationKind;
import org.apostil.annotation.Mode;
import org.apostil.annotation.SpanRole;
import org.apostil.review.State;

/**
 * An annotation as a reader meets it: a number in the text and a note after it.
 *
 * @param id          of the annotation
 * @param ref         its name in the report
 * @param passages    at least one, of the content role at least one
 * @param mode        how the statement is attributed; null for a note that is not a claim
 * @param proposition what is claimed; null for a note that is not a claim
 * @param claim       the claim that it states; null for a note that is not a claim
 * @param chain       who speaks, the outermost teller first; empty where nobody does
 * @param grade       null where nothing is graded
 * @param text        the analyst's own words; null where there are none
 * @param about       the note that this one is about; null where it is about a passage, or that note is not in the report
 * @param revision    from 1
 * @param author      who made it, and whose suggestions it took up
 * @param at          when they made it
 */
public record Note(UUID id, NoteRef ref, AnnotationKind kind, List<Passage> passages, Mode mode, UUID claim, String proposition,
                   List<Teller> chain, Grade grade, String text, NoteRef about, State state, int revision,
                   String author, Instant at, List<Decision> decisions) {

    public Note {
        Objects.requireNonNull(ref, "A note needs its name.");
        Objects.requireNonNull(kind, "A note needs its kind.");
        Objects.requireNonNull(state, "A note needs its state.");
        passages = List.copyOf(passages);
        chain = List.copyOf(chain);
        decisions = List.copyOf(decisions);
        if (passages.isEmpty()) {
            throw new IllegalArgumentException("Note " + ref.label() + " is about no passage.");
        }
    }

    /** What its passage at {@code index}, from 0, is called in the text and in the note: {@code 3}, or {@code 3b} of several. */
    public String label(int index) {
        return passages.size() == 1 ? ref.label() : ref.label() + letters(index);
    }

    /** The quotation: its content passages, joined as they are in print. */
    public String quotation() {
        return String.join(" […] ", passages.stream()
            .filter(passage -> passage.role() == SpanRole.CONTENT)
            .map(passage -> passage.span().exact()).toList());
    }

    private static String letters(int index) {
        String last = String.valueOf((char) ('a' + index % 26));
        return index < 26 ? last : letters(index / 26 - 1) + last;
    }
}
