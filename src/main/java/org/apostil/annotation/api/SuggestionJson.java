package org.apostil.annotation.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apostil.annotation.AnnotationView.Person;
import org.apostil.annotation.Standing;
import org.apostil.annotation.SuggestionView;
import org.apostil.annotation.SuggestionView.PieceView;
import org.apostil.annotation.SuggestionView.Place;
import org.apostil.platform.api.EntityTags;

/**
 * A suggestion as the interface and the desk show it; what does not apply is null.
 *
 * @param revision    of the annotation, against which it was made
 * @param etag        to be sent as {@code If-Match} with a decision or withdrawal
 * @param open        whether a piece of it waits for a decision
 * @param mayDecide   whether whoever asks accepts and rejects its pieces
 * @param mayWithdraw whether whoever asks can withdraw what is open of it
 */
public record SuggestionJson(UUID id, UUID annotation, int revision, String etag, Person author, boolean mine, Instant at, String reason, boolean withdrawn, boolean open,
                             boolean mayDecide, boolean mayWithdraw, List<PieceJson> pieces) {

    /** A span: its role's code, its place in code points, its quotation. */
    public record PlaceJson(String role, int start, int end, String exact) {

        static PlaceJson of(Place place) {
            return new PlaceJson(place.role().code(), place.start(), place.end(), place.exact());
        }
    }

    /** What was decided on a piece. */
    public record DecidedJson(Person by, Instant at, String reason) {
    }

    /**
     * A piece, decided by itself.
     *
     * @param number from 1
     * @param before what the annotation said there when it was suggested, in words
     * @param after  what it shall say there
     * @param now    what it says there now
     * @param from   the span that is changed or left out
     * @param to     the span that comes instead
     */
    public record PieceJson(int number, String field, String label, Standing standing, List<String> before, List<String> after, List<String> now,
                            PlaceJson from, PlaceJson to, DecidedJson decided) {

        static PieceJson of(PieceView piece) {
            return new PieceJson(piece.number(), piece.code(), piece.label(), piece.standing(), piece.before(), piece.after(), piece.now(),
                piece.from().map(PlaceJson::of).orElse(null), piece.to().map(PlaceJson::of).orElse(null),
                piece.decided().map(decided -> new DecidedJson(decided.by(), decided.at(), decided.reason().orElse(null))).orElse(null));
        }
    }

    /** The JSON of a suggestion. */
    public static SuggestionJson of(SuggestionView view) {
        return new SuggestionJson(view.id(), view.annotationId(), view.revision(), EntityTags.of(view.version()), view.author(), view.mine(), view.at(), view.reason(),
            view.withdrawn(), view.open(), view.mayDecide(), view.mayWithdraw(), view.pieces().stream().map(PieceJson::of).toList());
    }
}
