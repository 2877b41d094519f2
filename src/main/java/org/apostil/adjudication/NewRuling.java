package org.apostil.adjudication;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.apostil.annotation.AnnotationContent;

/**
 * A ruling to be.
 *
 * @param sides   what was before the adjudicator
 * @param pick    the annotation that shall stand, of {@link Way#PICK}; null otherwise
 * @param content what shall stand, of {@link Way#MERGE} and {@link Way#ANEW}; null otherwise
 * @param reason  why
 */
public record NewRuling(Way way, List<Seen> sides, UUID pick, AnnotationContent content, String reason) {

    /**
     * An annotation as the adjudicator had it before them.
     *
     * @param version that they saw; somebody who was faster is never overruled unseen
     */
    public record Seen(UUID annotation, long version) implements Serializable {
    }

    public NewRuling {
        sides = sides == null ? List.of() : List.copyOf(sides);
    }
}
