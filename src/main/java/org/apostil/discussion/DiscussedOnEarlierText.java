package org.apostil.discussion;

import java.util.UUID;
import org.apostil.identity.Actor;

/** Somebody opened a discussion on a passage of a text that is not the newest of its source. It is told within the transaction. */
public record DiscussedOnEarlierText(UUID thread, Actor actor) {
}
