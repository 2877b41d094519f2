package org.apostil.export;

import java.time.Instant;
import java.util.Objects;
import org.apostil.review.State;

/**
 * What a reviewer decided on a revision of an annotation.
 *
 * @param outcome  the state it led to: approved, changes requested or rejected
 * @param reason   null where an approval was given without one
 * @param standing false once a later edit made it lapse
 */
public record Decision(State outcome, String reviewer, String reason, Instant at, int revision, boolean standing) {

    public Decision {
        Objects.requireNonNull(outcome, "A decision needs its outcome.");
    }
}
