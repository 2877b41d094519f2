package org.apostil.annotation;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.apostil.annotation.AnnotationView.Person;
import org.apostil.annotation.Comparison.Field;

/**
 * A suggestion as whoever is signed in sees it.
 *
 * @param revision    of the annotation, which its author had before them
 * @param version     counts up with every change of it or of its annotation; the entity tag of the interface
 * @param reason      why, in the words of its author
 * @param mayDecide   whether whoever asks accepts and rejects its pieces
 * @param mayWithdraw whether whoever asks can withdraw what is open of it
 */
public record SuggestionView(UUID id, UUID annotationId, int revision, long version, Person author, boolean mine, Instant at, String reason,
                             boolean withdrawn, boolean mayDecide, boolean mayWithdraw, List<PieceView> pieces) {

    /** A span of the text, in code points, with what it is to the annotation. */
    public record Place(SpanRole role, int start, int end, String exact) {
    }

    /** What was decided on a piece; the reason only where it was rejected with words. */
    public record Decided(Person by, Instant at, Optional<String> reason) {
    }

    /**
     * A piece, decided by itself.
     *
     * @param number from 1
     * @param before what the annotation said there when it was suggested, in words
     * @param after  what it shall say there
     * @param now    what it says there now
     * @param from   the span that is changed or left out; empty for other fields
     * @param to     the span that comes instead
     */
    public record PieceView(int number, Field field, Standing standing, List<String> before, List<String> after, List<String> now,
                            Optional<Place> from, Optional<Place> to, Optional<Decided> decided) {

        /** What it is about, such as <em>How it is said</em>. */
        public String label() {
            return field == Field.SPANS ? "Passage" : field.label();
        }

        /** The code of its field. */
        public String code() {
            return field.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Whether a piece of it waits for a decision. */
    public boolean open() {
        return pieces.stream().anyMatch(piece -> piece.standing().isUndecided());
    }
}
