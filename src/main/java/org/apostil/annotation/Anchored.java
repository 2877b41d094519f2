package org.apostil.annotation;

import java.util.List;
import java.util.UUID;
import org.apostil.annotation.Carried.Placed;
import org.apostil.review.State;

/**
 * An annotation as far as it must be known to be found in a later text.
 *
 * @param version  the text that it is on
 * @param revision the current one
 * @param spans    in their order
 */
public record Anchored(UUID id, UUID author, UUID version, int revision, State state, List<Placed> spans) {

    public Anchored {
        spans = List.copyOf(spans);
    }
}
