package org.apostil.corroboration;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apostil.annotation.Credibility;
import org.apostil.annotation.Mode;
import org.apostil.annotation.Reliability;
import org.apostil.review.State;
import org.apostil.speaker.SpeakerKind;

/**
 * Somebody's statement of a claim in a source, as its current revision says it.
 *
 * @param id        of the annotation
 * @param author    the name of the analyst who wrote it
 * @param published when its source was published, ISO 8601 as exactly as it is known; null where it is not
 * @param address   of its card on the desk, beneath the application's own; begins with a slash
 * @param tellers   the attribution chain, outermost first; none in the author's voice
 * @param grades    what credibility notes say of it, the approved ones first; rejected and withdrawn ones are left out
 * @param withdrawn whether its source is: then it states nothing any more, and is only where something else came from
 */
public record Statement(UUID id, UUID claim, String author, State state, Mode mode, UUID source, String title, String publisher, String published,
                        String address, String quotation, List<Teller> tellers, List<Graded> grades, boolean withdrawn) {

    /** A speaker in the chain. */
    public record Teller(UUID id, String name, SpeakerKind kind) {
    }

    /**
     * What a credibility note says of it: one axis or both.
     *
     * @param confirmedBy the statement on which grade 1 rests; null where it rests on none
     */
    public record Graded(Reliability reliability, Credibility credibility, State state, UUID confirmedBy) {

        /** The code of the grade, such as {@code B2}, {@code B} or {@code 2}. */
        public String code() {
            return (reliability == null ? "" : reliability.code()) + (credibility == null ? "" : credibility.code());
        }

        /** The same in words: <em>Usually reliable · Probably true</em>. */
        public String words() {
            return Stream.of(reliability, credibility).filter(grade -> grade != null).map(grade -> grade.words()).collect(Collectors.joining(" · "));
        }
    }

    /** Whose words they are in the end: the innermost of the chain; nobody's in the author's voice. */
    public Optional<Teller> speaker() {
        return tellers.isEmpty() ? Optional.empty() : Optional.of(tellers.getLast());
    }

    /** Who speaks, by name: the innermost of the chain, or the source itself. */
    public String voice() {
        return speaker().map(Teller::name).orElse(title);
    }

    /** Through whom it reached the source: <em>as told by …</em>; empty where nobody stands between. */
    public String via() {
        List<String> between = tellers.stream().limit(Math.max(0, tellers.size() - 1)).map(Teller::name).toList().reversed();
        return between.isEmpty() ? "" : "as told by " + String.join(", as told by ", between);
    }
}
