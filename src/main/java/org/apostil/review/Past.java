package org.apostil.review;

import java.util.Optional;

/**
 * Something that a person did, as the state machine looks at it when they would take it back or do it again.
 *
 * @param from         where the annotation stood before it; of its creation, {@link State#WITHDRAWN}
 * @param to           where it led
 * @param sameRevision whether the annotation still says what it said then
 * @param builtOn      what a colleague did since and depends on it, in words such as <em>Reviewer approved it</em>
 */
public record Past(Doing doing, State from, State to, boolean sameRevision, Optional<String> builtOn) {
}
